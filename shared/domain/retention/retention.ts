import { addDays, addYears, dayIn } from '../calendar.ts';
import type { CalendarDate, Instant, MessageId } from '../ids.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { RetentionEventBody } from './events.ts';

/** What the records of an incident are held by. */
export type Retention = {
  /**
   * When the incident last changed in what it says. Everything it documents was in effect until then; handing its
   * records out, holding or purging them changes nothing of that.
   */
  readonly inEffectAt: Instant;
  /** Legal holds that stand, by the message that set each. */
  readonly holds: readonly MessageId[];
  /** Ids of texts that were purged. */
  readonly purged: readonly string[];
};

/** 45 CFR 164.530(j)(2) and 164.316(b)(2)(i); 164.414(a) for breaches. */
export const LEAST_YEARS = 6;
/** Beyond this a number is a slip of the finger. */
export const MOST_YEARS = 100;

const OF_THE_RECORDS = new Set<RetentionEventBody['type']>([
  'legal-hold-set',
  'legal-hold-lifted',
  'texts-purged',
  'evidence-packed',
]);

/** Purged files and a purged register say nothing new either. */
function changesNothing(event: IncidentEvent): boolean {
  return event.type === 'register-purged' || event.type === 'attachments-purged' || isRetentionEvent(event);
}

function isRetentionEvent(event: IncidentEvent): event is IncidentEvent & RetentionEventBody {
  return (OF_THE_RECORDS as ReadonlySet<string>).has(event.type);
}

export function evolveRetention(retention: Retention, event: IncidentEvent): Retention {
  if (!changesNothing(event)) return { ...retention, inEffectAt: later(retention.inEffectAt, event.at) };
  if (!isRetentionEvent(event)) return retention;
  switch (event.type) {
    case 'legal-hold-set':
      return { ...retention, holds: [...retention.holds, event.messageId] };
    case 'legal-hold-lifted':
      return { ...retention, holds: retention.holds.filter((hold) => hold !== event.hold) };
    case 'texts-purged':
      return { ...retention, purged: [...retention.purged, ...event.texts] };
    case 'evidence-packed':
      return retention;
  }
}

/**
 * The last day on which the records of an incident must still be there: so many years from its creation or from when it
 * was last in effect, whichever is later, and never from when it happened.
 * @param years of the organization's schedule; fewer than six count as six
 */
export function keptThrough(inEffectAt: Instant, timeZone: string, years: number): CalendarDate {
  const since = dayIn(timeZone, inEffectAt);
  const day = addYears(since, Math.max(years, LEAST_YEARS));
  // Six years from a 29 February are over with a 28 February at its end; the day after is the safe one.
  return since.endsWith('-02-29') && !day.endsWith('-02-29') ? addDays(day, 1) : day;
}

/** A clock that was set back must not make a record look older than it is. */
export function later(one: Instant, other: Instant): Instant {
  return Date.parse(other) > Date.parse(one) ? other : one;
}
