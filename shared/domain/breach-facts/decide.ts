import { isPostalCode } from '../clocks/postal-codes.ts';
import type { CalendarDate } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { BreachFacts, Duties } from './breach-facts.ts';
import type { DutyBody } from './commands.ts';
import type { DutyEventBody } from './events.ts';

export type DutyContext = {
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
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
      'associate',
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
      const wrong = wrongFacts({ ...duties.facts, ...facts }, context);
      return wrong ?? [{ type: 'breach-facts-recorded', messageId, facts }];
    }
    case 'record-hold': {
      const { messageId, hold, reason } = command;
      if (hold.statedOn > context.today) return refusals.future('statedOn');
      if (hold.until !== null && hold.until < hold.statedOn) return refusals.holdEndsBefore();
      return [{ type: 'hold-recorded', messageId, hold, reason }];
    }
    case 'record-notice': {
      const { messageId, clock, on } = command;
      if (!context.isKnownClock(clock)) return refusals.unknownClock();
      return on > context.today ? refusals.future('on') : [{ type: 'notice-recorded', messageId, clock, on }];
    }
    case 'confirm-clock': {
      const { messageId, clock, applies, reason } = command;
      if (!context.isKnownClock(clock)) return refusals.unknownClock();
      return [{ type: 'clock-confirmed', messageId, clock, applies, reason }];
    }
  }
}

function wrongFacts(facts: BreachFacts, { today }: DutyContext): Refusal | null {
  const { total, byState, badAddresses, confirmedOn, associate } = facts;
  const unknown = Object.keys(byState).find((code) => !isPostalCode(code));
  if (unknown !== undefined) return refusals.unknownState(unknown);
  const sum = Object.values(byState).reduce((all, count) => all + count, 0);
  if (total !== null && sum > total) return refusals.tooMany(sum, total);
  if (total !== null && badAddresses > total) return refusals.badAddresses(total);
  if (confirmedOn !== null && confirmedOn > today) return refusals.future('confirmedOn');
  if (associate === null) return null;
  if (associate.foundOn > today || (associate.toldOn ?? today) > today) return refusals.future('associate');
  return associate.toldOn !== null && associate.toldOn < associate.foundOn
    ? refusals.toldBeforeFound()
    : null;
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
