import type { CalendarDate } from '../ids.ts';
import type { Period } from '../patient-requests/state.ts';
import type { ResearchDetails } from './disclosure.ts';
import type { Verdict } from './finding.ts';

/** One disclosure as it was found, before the period, suspensions and an officer’s judgement are looked at. */
export type Found = {
  /** Tells it apart from all others: what a judgement names. */
  readonly source: string;
  /** The incident’s reference; null where it was recorded by hand. */
  readonly incident: string | null;
  /** Whether who asked is surely whom it concerns; else how the register has them, for an officer to compare. */
  readonly match: { readonly is: 'sure' } | { readonly is: 'possible'; readonly registered: string };
  readonly verdict: Verdict;
  /** Each day, in their order. Of research the first and the last. */
  readonly dates: readonly CalendarDate[];
  readonly recipientName: string | null;
  readonly recipientAddress: string | null;
  readonly description: string | null;
  readonly purpose: string | null;
  readonly frequency: string | null;
  readonly research: ResearchDetails | null;
  /** The last day on which an agency’s statement leaves it out; null where none runs. */
  readonly suspendedThrough: CalendarDate | null;
};

/** What an officer said of one entry: in or out with a reason, and what they filled in or corrected. */
export type Judgement = {
  readonly source: string;
  readonly includes: boolean;
  readonly reason: string;
  readonly on: CalendarDate | null;
  readonly recipientName: string | null;
  readonly recipientAddress: string | null;
  readonly description: string | null;
  readonly purpose: string | null;
};

export type Entry = Omit<Found, 'verdict'> & {
  readonly status: Verdict['is'];
  readonly because: string;
  readonly citation: string;
  /** What an officer said of it last; null where nobody did. */
  readonly judged: Judgement | null;
};

/**
 * The entries of an accounting in the order of their days: what counts, what is left out and why, and what an officer
 * has to decide before it is sent. Pure and total: everything that was found has its place.
 */
export function composeEntries(
  period: Period,
  found: readonly Found[],
  judgements: readonly Judgement[],
): readonly Entry[] {
  const latest = new Map(judgements.map((judgement) => [judgement.source, judgement]));
  return found
    .map((one) => entryOf(period, one, latest.get(one.source) ?? null))
    .sort((a, b) => compare(a.dates[0] ?? '', b.dates[0] ?? '') || compare(a.source, b.source));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryOf(period: Period, found: Found, judged: Judgement | null): Entry {
  const { verdict, ...rest } = judged === null ? found : corrected(found, judged);
  const dates = rest.research === null ? within(period, rest.dates) : overlap(period, rest.dates);
  const say = (status: Verdict['is'], because: string, citation: string): Entry => ({
    ...rest,
    dates: dates.length === 0 ? rest.dates : dates,
    status,
    because,
    citation,
    judged,
  });
  if (dates.length === 0)
    return say('left-out', `Outside the period from ${period.from} to ${period.to}.`, '45 CFR 164.528(a)(3)');
  if (rest.suspendedThrough !== null)
    return say(
      'left-out',
      `Suspended through ${rest.suspendedThrough} by an agency’s statement.`,
      '45 CFR 164.528(a)(2)',
    );
  if (judged !== null && !judged.includes)
    return say('left-out', `An officer left it out: ${judged.reason}`, verdict.citation);
  if (judged === null && rest.match.is === 'possible')
    return say(
      'to-decide',
      'The register has the name without this date of birth. Compare, and decide.',
      verdict.citation,
    );
  if (judged === null && verdict.is !== 'counts') return say(verdict.is, verdict.because, verdict.citation);
  const missing = lackingIn(rest);
  if (missing.length > 0) return say('to-decide', `Fill in: ${missing.join('; ')}.`, '45 CFR 164.528(b)(2)');
  const because =
    judged !== null && verdict.is !== 'counts' ? `An officer took it in: ${judged.reason}` : verdict.because;
  return say('counts', because, verdict.is === 'counts' ? verdict.citation : '45 CFR 164.528(a)(1)');
}

function corrected(found: Found, judged: Judgement): Found {
  return {
    ...found,
    dates: judged.on === null ? found.dates : [judged.on],
    recipientName: judged.recipientName ?? found.recipientName,
    recipientAddress: judged.recipientAddress ?? found.recipientAddress,
    description: judged.description ?? found.description,
    purpose: judged.purpose ?? found.purpose,
  };
}

function within({ from, to }: Period, dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return dates.filter((date) => date >= from && date <= to);
}

/** Research is listed for the time within the period. */
function overlap({ from, to }: Period, dates: readonly CalendarDate[]): readonly CalendarDate[] {
  const [first, last = first] = dates;
  if (first === undefined || last === undefined || first > to || last < from) return [];
  return [first < from ? from : first, last > to ? to : last];
}

/** 164.528(b)(2): the date, who received it, what it was, and why. The address only if known. */
function lackingIn({
  recipientName,
  description,
  purpose,
  research,
}: Omit<Found, 'verdict'>): readonly string[] {
  if (research !== null) return [];
  return [
    ...(recipientName === null ? ['who received it'] : []),
    ...(description === null ? ['a brief description of the PHI'] : []),
    ...(purpose === null ? ['why'] : []),
  ];
}

/** What keeps an accounting from being sent, a sentence each; none where it may go. */
export function whatKeeps(entries: readonly Entry[], needsAnotherOfficer: boolean): readonly string[] {
  const open = entries.filter(({ status }) => status === 'to-decide').length;
  return [
    ...(needsAnotherOfficer ? ['Another officer has to complete this accounting.'] : []),
    ...(open > 0
      ? [open === 1 ? 'One entry is still to be decided.' : `${open} entries are still to be decided.`]
      : []),
  ];
}
