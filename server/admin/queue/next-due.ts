/** How near a date is: past, within two weeks, or further off. */
export type Nearness = 'late' | 'soon' | 'later';

export type Due = { readonly words: string; readonly nearness: Nearness };

const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * What is owed next, as words: `individuals in 12 days`, `HHS today`, `media (OH) 3 days late`.
 * @param on calendar date in the organization’s time zone
 * @param today the same, of today
 */
export function dueInWords(what: string, on: string, today: string): Due {
  const days = Math.round((Date.parse(`${on}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  if (days < 0) return { words: `${what} ${counted(-days)} late`, nearness: 'late' };
  const nearness = days <= SOON_DAYS ? 'soon' : 'later';
  if (days === 0) return { words: `${what} today`, nearness };
  return { words: days === 1 ? `${what} tomorrow` : `${what} in ${counted(days)}`, nearness };
}

/** The calendar date where the organization is, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
