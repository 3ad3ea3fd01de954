import { addYears, dayIn } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { Schedule } from '../retention/purge.ts';
import { keptThrough } from '../retention/retention.ts';
import type { RequestState } from './state.ts';

/**
 * How long a request is found by whom it is about, in years from its end. The keyed hashes of name, date of birth and
 * patient number serve one purpose, to know a second accounting within twelve months (164.528(c)(2)); a request that is
 * recorded late is still judged rightly after as much again. The texts are documents and stay (164.530(j)).
 */
export const FINDING_YEARS = 2;

/** What of a request is to go on a day. Its finding goes with its texts where it has not gone before. */
export type RequestPurge =
  | { readonly what: 'nothing' }
  | { readonly what: 'finding'; readonly keptThrough: CalendarDate }
  | { readonly what: 'texts'; readonly years: number; readonly keptThrough: CalendarDate };

/** Nothing goes early, nothing of a request that is open, and nothing where no schedule stands. */
export function requestPurgeOn(
  state: RequestState,
  { timeZone, years }: Schedule,
  day: CalendarDate,
): RequestPurge {
  const { ended, inEffectAt, isFindable, purged } = state;
  if (ended === null || years === null) return { what: 'nothing' };
  const texts = keptThrough(inEffectAt, timeZone, years);
  if (day > texts)
    return purged.length > 0 ? { what: 'nothing' } : { what: 'texts', years, keptThrough: texts };
  const finding = addYears(dayIn(timeZone, inEffectAt), FINDING_YEARS);
  return isFindable && day > finding ? { what: 'finding', keptThrough: finding } : { what: 'nothing' };
}
