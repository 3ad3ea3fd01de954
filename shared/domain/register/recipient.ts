/** How PHI reached somebody it was not meant for. */
export const RECIPIENT_KINDS = ['email', 'fax', 'letter', 'in-person', 'other'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** To whom PHI went, as a mail trace and an accounting of disclosures need it (164.528(b)(2)(ii)). */
export type Recipient = {
  readonly kind: RecipientKind;
  /** E-mail address, fax number, postal address or place; null where it is not known. */
  readonly address: string | null;
  readonly name: string | null;
  /** The message\u2019s own reference, as given. */
  readonly messageReference: string | null;
};
