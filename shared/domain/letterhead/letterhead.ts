import { type Refusal, refuse } from '../refusal.ts';

/** What stands at the head of every letter: of the organization, so in the clear. Its name is the organization's. */
export type Letterhead = {
  readonly address: string;
  readonly telephone: string;
  readonly tollFree: string | null;
  readonly email: string | null;
  readonly web: string | null;
};

/** The lines under the organization's name. */
export function letterheadLines({ address, telephone, tollFree, email, web }: Letterhead): readonly string[] {
  const ways = [`Telephone ${telephone}`, tollFree === null ? null : `toll-free ${tollFree}`, email, web];
  return [address, ways.filter((way) => way !== null).join(' · ')];
}

/** What a person is told to complain to needs a telephone number, so a letter about a request waits for it. */
export function noLetterhead(): Refusal {
  return refuse(
    'letterhead-missing',
    'This letter has to name whom to complain to, with a telephone number. An administrator enters address and telephone under Records, Letterhead. Nothing was made.',
    'letterhead',
  );
}
