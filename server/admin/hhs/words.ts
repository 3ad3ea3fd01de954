import type { SheetPlace } from '../generated/graphql.ts';
import { noticeAnchor } from '../incident/notices/words.ts';
import { calendarDate } from '../when.ts';
import type { HhsBreach, HhsYear } from './documents.ts';

/** Where a small breach stands on the year's list. */
type Standing = 'filed' | 'lacking' | 'ready';

export function standingOf({ notice, missing }: Pick<HhsBreach, 'notice' | 'missing'>): Standing {
  if (notice.sent != null || notice.metOn != null) return 'filed';
  return missing.length > 0 ? 'lacking' : 'ready';
}

/** The year's small breaches in one sentence, with the last day and the rule. */
export function countLine({ year, due, small }: Pick<HhsYear, 'year' | 'due' | 'small'>): string {
  const count = (standing: Standing) => small.filter((one) => standingOf(one) === standing).length;
  const all = small.length === 1 ? '1 report' : `${small.length} reports`;
  const parts = [
    `${count('filed')} filed`,
    `${count('ready')} ready to file`,
    `${count('lacking')} with something missing`,
  ];
  return `${all} for breaches of fewer than 500 people discovered in ${year}: ${parts.join(', ')}. The last day is ${calendarDate(due)}, 60 days after the end of ${year} (45 CFR 164.408(c)).`;
}

const ANCHORS = { EXTENT: 'extent', DISCOVERY: 'discovery' } as const;

/** The part of an incident's screen on which something missing is entered, as the word after `#`. */
export function anchorOf(where: SheetPlace, notice: string): string {
  return where === 'EXTENT' || where === 'DISCOVERY' ? ANCHORS[where] : noticeAnchor(notice);
}

/**
 * The year whose list is worked on: until its small breaches are due, on March 1 (February 29 in a leap year), the one
 * before.
 */
export function yearAtWork(today: Date): number {
  return today.getMonth() < 2 ? today.getFullYear() - 1 : today.getFullYear();
}
