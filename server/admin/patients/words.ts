import { BASES } from '@needful/shared/domain/disclosures/bases.ts';
import { ANSWER_WAYS, DENIAL_GROUNDS, RIGHTS } from '@needful/shared/domain/patient-requests/rights.ts';
import type {
  AccountingStatus,
  AnswerWay,
  DenialGround,
  DisclosureBasis,
  PatientRequestState,
  PatientRight,
} from '../generated/graphql.ts';
import { calendarDate } from '../when.ts';
import type { PatientRequest } from './documents.ts';

/** GraphQL spells `in-person` as IN_PERSON. */
function byName<Name extends string>(
  words: readonly (readonly [id: string, said: string])[],
): { readonly [name in Name]: string } {
  return Object.fromEntries(words.map(([id, said]) => [id.toUpperCase().replaceAll('-', '_'), said])) as {
    [name in Name]: string;
  };
}

const said = (all: Readonly<Record<string, { readonly title?: string; readonly label?: string }>>) =>
  Object.entries(all).map(([id, { title, label }]) => [id, title ?? label ?? id] as const);

export const rightWords = byName<PatientRight>(said(RIGHTS));
export const basisWords = byName<DisclosureBasis>(said(BASES));
export const wayWords = byName<AnswerWay>(Object.entries(ANSWER_WAYS));

/** The grounds of one right. */
export function groundWords(right: PatientRight): readonly (readonly [DenialGround, string])[] {
  const own = Object.entries(DENIAL_GROUNDS).filter(([, ground]) => ground.right.toUpperCase() === right);
  return Object.entries(byName<DenialGround>(said(Object.fromEntries(own)))) as [DenialGround, string][];
}

export const stateWords: { readonly [state in PatientRequestState]: string } = {
  RECEIVED: 'Open',
  EXTENDED: 'Extended',
  ANSWERED: 'Answered',
  DENIED: 'Denied',
  WITHDRAWN: 'Withdrawn',
};

export const statusWords: { readonly [status in AccountingStatus]: string } = {
  COUNTS: 'In the accounting',
  LEFT_OUT: 'Left out',
  TO_DECIDE: 'To decide',
};

type Due = Pick<PatientRequest['clock'], 'state' | 'due' | 'daysLeft' | 'daysLate'>;

/** When it is due, with how far off that is: `May 10, 2026, in 12 days`. */
export function dueWords({ due, daysLeft, daysLate }: Due): string {
  if (due == null) return 'No date';
  const day = calendarDate(due);
  if (daysLeft == null) return day;
  if (daysLate > 0) return `${day}, ${count(daysLate)} late`;
  return daysLeft === 0 ? `${day}, today` : `${day}, in ${count(daysLeft)}`;
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Late, within two weeks, or later. Never by colour alone: the words stand beside it. */
export function dueTone({ state, daysLeft }: Due): 'warn' | 'accent' | 'plain' {
  if (state === 'LATE') return 'warn';
  return daysLeft != null && daysLeft <= 14 ? 'accent' : 'plain';
}
