import { addDays } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';

/** How many of one name there were in one month (`YYYY-MM`); null is no name. */
export type Counted = { readonly name: string | null; readonly month: string; readonly count: number };

/** Fewer reports than this of one department in one month are not told: they would as good as name who made them. */
const FEWEST = 3;
export const OTHERS = 'Other departments';

/**
 * Counts in which no cell, and no difference of two cells, is of fewer than `FEWEST`. It is decided month by month and
 * from that month alone: every period is a sum of the same cells, so that subtracting one from another gives nothing but
 * cells that are told anyhow. Where what was taken together is still too few, the smallest other one goes with it, since
 * the month's sum stands beside it.
 */
export function withoutSmallCells(counted: readonly Counted[]): Counted[] {
  return [...Map.groupBy(counted, ({ month }) => month).values()].flatMap(inMonth);
}

function inMonth(cells: readonly Counted[]): Counted[] {
  const ordered = [...cells].sort((a, b) => a.count - b.count || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  let together = 0;
  let few = 0;
  for (const { count } of ordered) {
    if (count >= FEWEST && (few === 0 || few >= FEWEST)) break;
    few += count;
    together += 1;
  }
  const [first] = ordered;
  if (first === undefined || together === 0) return ordered;
  return [...ordered.slice(together), { name: OTHERS, month: first.month, count: few }];
}

/** The whole months within a period that are over: the first day of the first, the last day of the last. */
export function wholeMonths(
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
  today: CalendarDate,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const first = from.endsWith('-01') ? from : beginning(nextMonth(from));
  const end = addDays(to < today ? to : addDays(today, -1), 1);
  return { from: first, to: addDays(beginning(end), -1) };
}

function beginning(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 7)}-01` as CalendarDate;
}

/** A day of the month after. */
function nextMonth(day: CalendarDate): CalendarDate {
  return addDays(beginning(day), 31);
}
