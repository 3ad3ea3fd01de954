import type { Entry } from './outbox/entry.ts';
import { isSamePlace, type Place } from './place.ts';

/** Why this browser cannot join `to` yet; null when nothing waits for another place. */
export function waitsElsewhere(
  entries: readonly Pick<Entry, 'server' | 'organizationId' | 'progress'>[],
  to: Place,
): string | null {
  const waiting = entries.filter((entry) => entry.progress.state === 'waiting' && !isSamePlace(entry, to));
  const [first] = waiting;
  if (first === undefined) return null;
  const what =
    waiting.length === 1
      ? '1 report or message still waits for'
      : `${waiting.length} reports or messages still wait for`;
  return `${what} ${first.server}. Nothing was changed. Send first, then connect; or ask your officer.`;
}
