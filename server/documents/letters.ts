import type { Instant } from '@needful/shared/domain/ids.ts';
import { type Addressee, goesByEmail, recipientOf } from '@needful/shared/domain/notices/addressees.ts';
import { fillLetter, type LetterBlock } from '@needful/shared/domain/notices/letter.ts';
import type { LetterTemplate } from '@needful/shared/domain/notices/templates.ts';
import { type LetterFacts, letterFields } from './letter-fields.ts';
import { renderPdf } from './pdf.ts';
import type { PrintedLogo } from './printed-logo.ts';
import { readTemplate } from './template.ts';

/** Everything the letters of one notice are made of. */
export type LetterMaking = {
  readonly template: LetterTemplate;
  readonly facts: LetterFacts;
  /** When it was approved: the same letter is the same bytes. */
  readonly at: Instant;
  /** The lines of the letterhead; none where none was set. */
  readonly head?: readonly string[];
  /** What stands above them. */
  readonly logo?: PrintedLogo | null;
  /** What a state asks a letter to its residents to say beside the rest; empty where nothing is known. */
  readonly stateText: (person: Addressee) => string;
};

const LETTERS = readTemplate('letters');

/** The letter to one person, or to whoever stands in for them. */
export function letterTo(making: LetterMaking, person: Addressee): readonly LetterBlock[] {
  const { facts, template } = making;
  const { name } = recipientOf(person);
  return fillLetter(template.text, {
    ...letterFields(facts),
    name,
    addressee: addresseeLines(person, facts.language).join('\n'),
    state: making.stateText(person),
  });
}

/** A letter to nobody by name: a release to the media, a posting, a notice to the covered entity. */
export function openLetter({ facts, template }: LetterMaking): readonly LetterBlock[] {
  return fillLetter(template.text, { ...letterFields(facts), name: '', addressee: '', state: '' });
}

/**
 * Letters as one accessible PDF, each beginning on a page of its own.
 * @throws Error where a letter holds a character that its font does not have
 */
export function lettersPdf(making: LetterMaking, letters: readonly (readonly LetterBlock[])[]): Buffer {
  const head = { lines: making.head ?? [], logo: making.logo ?? null };
  return blocksPdf(making.template, head, letters, making.at);
}

/**
 * The same from letters that are filled in already.
 * @param head the letterhead: no lines where none was set
 */
export function blocksPdf(
  { title, language }: Pick<LetterTemplate, 'title' | 'language'>,
  { lines, logo }: { readonly lines: readonly string[]; readonly logo: PrintedLogo | null },
  letters: readonly (readonly LetterBlock[])[],
  at: Instant,
): Buffer {
  const shown = logo === null ? null : { name: logo.picture.name, alternative: logo.alternative };
  const data = { title, language, letters, head: lines, logo: shown };
  return renderPdf(LETTERS, data, new Date(at), logo === null ? [] : [logo.picture]);
}

const FOR = {
  en: { 'next-of-kin': 'Next of kin of', other: 'For' },
  es: { 'next-of-kin': 'Al familiar más cercano de', other: 'Para' },
} as const;

/** The lines of the envelope’s window. */
function addresseeLines(person: Addressee, language: string): readonly string[] {
  const { name, address } = recipientOf(person);
  const words = FOR[language === 'es' ? 'es' : 'en'];
  const { representative } = person;
  const stands =
    representative === null
      ? []
      : [`${representative.relation === 'next-of-kin' ? words['next-of-kin'] : words.other} ${person.name}`];
  if (address === null || goesByEmail(person)) return [name, ...stands];
  const { lines, city, state, postalCode, country } = address;
  const place = `${city}${state === null ? '' : `, ${state.toUpperCase()}`} ${postalCode}`.trim();
  return [name, ...stands, ...lines, place, ...(country === null ? [] : [country])];
}
