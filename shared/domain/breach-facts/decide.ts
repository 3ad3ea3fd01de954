import { isPostalCode } from '../clocks/postal-codes.ts';
import type { CalendarDate } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { BreachFacts, Duties } from './breach-facts.ts';
import type { DutyBody } from './commands.ts';
import type { DutyEventBody } from './events.ts';

export type DutyContext = {
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
  /** The day it happened; null while nobody said. */
  readonly happenedOn: CalendarDate | null;
  /** The clocks of the incident as it stands, by id. */
  readonly isKnownClock: (id: string) => boolean;
};

const refusals = {
  future: (field: string) => refuse('date-in-future', 'That day has not come yet. Correct the date.', field),
  unknownState: (code: string) =>
    refuse(
      'unknown-state',
      `\u201c${code.slice(0, 8)}\u201d is no state Needful knows. Use its postal code, such as OH; leave out who lives abroad.`,
      'byState',
    ),
  tooMany: (sum: number, total: number) =>
    refuse(
      'more-than-total',
      `The states add up to ${sum} people, more than the ${total} in all. Correct the number in all, or a state\u2019s.`,
      'byState',
    ),
  badAddresses: (total: number) =>
    refuse(
      'more-than-total',
      `There cannot be more bad addresses than the ${total} people affected. Correct one of them.`,
      'badAddresses',
    ),
  toldBeforeFound: () =>
    refuse(
      'told-before-known',
      'It cannot have told before it found it. Correct one of the dates.',
      'associateToldOn',
    ),
  beforeEvent: (field: string, on: CalendarDate) =>
    refuse(
      'before-the-event',
      `It happened on ${on}; this day lies before that. Correct this date, or first the day on which the breach began, in its sheet for HHS.`,
      field,
    ),
  holdEndsBefore: () =>
    refuse(
      'hold-ends-before',
      'The delay cannot end before it was asked for. Correct one of the dates.',
      'until',
    ),
  unknownClock: () =>
    refuse('no-such-clock', 'This incident has no such clock now. Reload and choose one you see.', 'clock'),
} as const;

/** What follows from a command about the extent and the duties of an incident. */
export function decideDuties(
  duties: Duties,
  command: DutyBody,
  context: DutyContext,
): readonly DutyEventBody[] | Refusal {
  switch (command.type) {
    case 'record-breach-facts': {
      const { messageId, facts } = command;
      const wrong = wrongFacts({ ...duties.facts, ...facts }, facts, context);
      return wrong ?? [{ type: 'breach-facts-recorded', messageId, facts }];
    }
    case 'record-hold': {
      const { messageId, hold, reason } = command;
      const wrong = wrongDay('statedOn', hold.statedOn, context);
      if (wrong !== null) return wrong;
      if (hold.until !== null && hold.until < hold.statedOn) return refusals.holdEndsBefore();
      return [{ type: 'hold-recorded', messageId, hold, reason }];
    }
    case 'record-notice': {
      const { messageId, clock, on } = command;
      if (!context.isKnownClock(clock)) return refusals.unknownClock();
      // What was sent can be recorded before anybody said since when it was known.
      const wrong = wrongDay('on', on, context);
      return wrong ?? [{ type: 'notice-recorded', messageId, clock, on }];
    }
    case 'confirm-clock': {
      const { messageId, clock, applies, reason } = command;
      if (!context.isKnownClock(clock)) return refusals.unknownClock();
      return [{ type: 'clock-confirmed', messageId, clock, applies, reason }];
    }
  }
}

/** Why nothing of this incident can have been on that day; null where it can. */
function wrongDay(field: string, day: CalendarDate, { today, happenedOn }: DutyContext): Refusal | null {
  if (day > today) return refusals.future(field);
  return happenedOn !== null && day < happenedOn ? refusals.beforeEvent(field, happenedOn) : null;
}

function wrongFacts(facts: BreachFacts, given: Partial<BreachFacts>, context: DutyContext): Refusal | null {
  return wrongNumbers(facts) ?? wrongDays(given, context);
}

function wrongNumbers({ total, byState, badAddresses }: BreachFacts): Refusal | null {
  const unknown = Object.keys(byState).find((code) => !isPostalCode(code));
  if (unknown !== undefined) return refusals.unknownState(unknown);
  const sum = Object.values(byState).reduce((all, count) => all + count, 0);
  if (total !== null && sum > total) return refusals.tooMany(sum, total);
  return total !== null && badAddresses > total ? refusals.badAddresses(total) : null;
}

/** Looks at the days that are given now: what was recorded before the day it happened was corrected stays. */
function wrongDays(
  { confirmedOn = null, associate = null }: Partial<BreachFacts>,
  context: DutyContext,
): Refusal | null {
  if (confirmedOn !== null) {
    const wrong = wrongDay('confirmedOn', confirmedOn, context);
    if (wrong !== null) return wrong;
  }
  if (associate === null) return null;
  const { foundOn, toldOn } = associate;
  const wrong = wrongDay('associateFoundOn', foundOn, context);
  if (wrong !== null || toldOn === null) return wrong;
  if (toldOn > context.today) return refusals.future('associateToldOn');
  return toldOn < foundOn ? refusals.toldBeforeFound() : null;
}

export function evolveDuties(duties: Duties, event: DutyEventBody): Duties {
  switch (event.type) {
    case 'breach-facts-recorded':
      return { ...duties, facts: { ...duties.facts, ...event.facts } };
    case 'hold-recorded':
      return { ...duties, holds: [...duties.holds, event.hold] };
    case 'notice-recorded':
      return { ...duties, given: { ...duties.given, [event.clock]: event.on } };
    case 'clock-confirmed':
      return { ...duties, confirmed: { ...duties.confirmed, [event.clock]: event.applies } };
  }
}
