import type { SealedText } from './sealed.ts';

/** Every field of a command or an event that points to a sealed text. */
export const TEXT_FIELDS = [
  'domains',
  'contact',
  'text',
  'note',
  'reason',
  'why',
  'rationale',
  'evidence',
  'basis',
  'happened',
  'types',
  'steps',
  'doing',
  'proof',
  'name',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type Texts = Readonly<Partial<Record<TextField, SealedText>>>;

/** The sealed texts that a command or an event points to, by field; what it came without is absent. */
export function textsIn(body: object): Texts {
  const given = body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    TEXT_FIELDS.flatMap((field) => (isSealedText(given[field]) ? [[field, given[field]]] : [])),
  );
}

/** A reason may be a word of a closed list, as where an incident is closed, or a sealed text. */
export function isSealedText(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && 'sealedId' in value;
}
