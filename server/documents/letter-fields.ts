import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { type Contact, contactLines } from '@needful/shared/domain/notices/contact.ts';
import type { LetterFields } from '@needful/shared/domain/notices/letter.ts';
import { longDate } from './long-date.ts';

/** What the letters of one notice have in common, opened. */
export type LetterFacts = {
  readonly organization: string;
  readonly language: string;
  readonly today: CalendarDate;
  readonly happened: string;
  readonly types: string;
  readonly steps: string;
  readonly doing: string;
  readonly contact: Contact;
  readonly breachStart: CalendarDate | null;
  readonly breachEnd: CalendarDate | null;
  readonly discoveredOn: CalendarDate | null;
  readonly affected: { readonly total: number | null; readonly isEstimate: boolean };
};

const WORDS = {
  en: { unknown: 'not known', to: 'to', about: 'about ' },
  es: { unknown: 'no se conoce', to: 'a', about: 'aproximadamente ' },
} as const;

/** The fields that are the same in every letter; name, address and state come with the person. */
export function letterFields(facts: LetterFacts): LetterFields {
  const { language, affected, breachStart, breachEnd } = facts;
  const words = WORDS[language === 'es' ? 'es' : 'en'];
  const day = (on: CalendarDate | null) => (on === null ? words.unknown : longDate(on, language));
  const isSpan = breachStart !== null && breachEnd !== null && breachStart !== breachEnd;
  return {
    organization: facts.organization,
    today: longDate(facts.today, language),
    happened: facts.happened,
    types: facts.types,
    steps: facts.steps,
    doing: facts.doing,
    contact: contactLines(facts.contact).join('\n'),
    'breach-date': isSpan
      ? `${day(breachStart)} ${words.to} ${day(breachEnd)}`
      : day(breachStart ?? breachEnd),
    'discovery-date': day(facts.discoveredOn),
    people:
      affected.total === null ? words.unknown : `${affected.isEstimate ? words.about : ''}${affected.total}`,
  };
}
