import type { Contact } from '../notices/contact.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A picture at the head of letters, with the words that a screen reader says for it (PDF/UA-1, 7.3). */
export type Logo = {
  /** sha256 of its bytes, in hex. */
  readonly hash: string;
  readonly kind: LogoKind;
  readonly alternative: string;
};

export const LOGO_KINDS = ['png', 'jpeg'] as const;
export type LogoKind = (typeof LOGO_KINDS)[number];

/** What stands at the head of every letter: of the organization, so in the clear. Its name is the organization's. */
export type Letterhead = {
  readonly address: string;
  readonly telephone: string;
  readonly tollFree: string | null;
  readonly email: string | null;
  readonly web: string | null;
  /** Absent where there is none. Its bytes lie beside it, by their hash: letters that were drafted keep theirs. */
  readonly logo?: Logo;
};

/** The lines under the organization's name. */
export function letterheadLines({ address, telephone, tollFree, email, web }: Letterhead): readonly string[] {
  const ways = [`Telephone ${telephone}`, tollFree === null ? null : `toll-free ${tollFree}`, email, web];
  return [address, ways.filter((way) => way !== null).join(' · ')];
}

/** How people can ask about a breach, where the letter is written by whom the letterhead names. */
export function contactOf({ address, tollFree, email, web }: Letterhead): Contact {
  return { tollFree, email, web, postal: address };
}

/** What a person is told to complain to needs a telephone number, so a letter about a request waits for it. */
export function noLetterhead(): Refusal {
  return refuse(
    'letterhead-missing',
    'This letter has to name whom to complain to, with a telephone number. An administrator enters address and telephone under Records, Letterhead. Nothing was made.',
    'letterhead',
  );
}
