export const CONFIRMATION_IDS = [
  'not-opened',
  'deleted',
  'opened-deleted',
  'forwarded',
  'cannot-confirm',
] as const;
export type Confirmation = (typeof CONFIRMATION_IDS)[number];

/** What a recipient can say became of what reached them by mistake, in their own voice. */
export const CONFIRMATIONS: Readonly<Record<Confirmation, string>> = {
  'not-opened': 'I did not open or read it, and I deleted or destroyed it',
  deleted: 'I deleted or destroyed it; I do not know whether anybody read it',
  'opened-deleted': 'I opened or read it, then deleted or destroyed it and kept no copy',
  forwarded: 'It was passed on to somebody else',
  'cannot-confirm': 'I cannot confirm that it was deleted or destroyed',
};

/** More people than anybody passes one message on to by hand. */
export const MOST_FORWARDED = 10_000;

/** What a recipient sees before their name: what they understand by sending it. */
export const UNDERSTOOD =
  'I understand that this message or document was not meant for me, that I may not keep, use or pass on what it says, and that the organization keeps what I say here as a record.';

const TOLD: Readonly<Record<Confirmation, string>> = {
  'not-opened': 'it was not opened or read, and was deleted or destroyed',
  deleted: 'it was deleted or destroyed; whether anybody read it is not known',
  'opened-deleted': 'it was opened or read, then deleted or destroyed, and no copy was kept',
  forwarded: 'it was passed on',
  'cannot-confirm': 'they cannot confirm that it was deleted or destroyed',
};

/** The same as the history and the factors tell it. */
export function confirmationInWords(answer: Confirmation, forwardedTo: number | null): string {
  if (answer !== 'forwarded' || forwardedTo === null) return TOLD[answer];
  return `it was passed on to ${forwardedTo} ${forwardedTo === 1 ? 'other' : 'others'}`;
}
