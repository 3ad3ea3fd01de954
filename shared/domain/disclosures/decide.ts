import type { CalendarDate, Instant, MessageId } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { SealedText } from '../incident/sealed.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type BasisId, basisOf } from './bases.ts';
import type { DisclosureState } from './disclosure.ts';
import type { DisclosureEventBody } from './events.ts';

/** Below this number research is listed person by person (164.528(b)(4)(i)). */
export const LEAST_FOR_RESEARCH = 50;
const MOST_DATES = 366;

/** What an officer asks about disclosures that no incident makes. A new one has the message’s own id. */
export type DisclosureBody =
  | {
      readonly type: 'record';
      readonly basis: BasisId;
      readonly dates: readonly CalendarDate[];
      readonly patient: SealedText;
      readonly details: SealedText;
      readonly isFindable: boolean;
      /** A statement of why, or a copy of the written request in its place. */
      readonly purpose: 'stated' | 'copy-of-request' | 'missing';
      readonly hasFrequency: boolean;
    }
  | {
      readonly type: 'record-research';
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly individuals: number;
      readonly details: SealedText;
    }
  | { readonly type: 'take-back'; readonly reason: SealedText }
  | {
      readonly type: 'suspend';
      readonly form: 'written' | 'oral';
      readonly statedOn: CalendarDate;
      readonly until: CalendarDate | null;
      readonly statement: SealedText;
    };

export type DisclosureCommand = DisclosureBody & {
  readonly messageId: MessageId;
  readonly actor: Actor;
  readonly at: Instant;
};

export const disclosureRefusals = {
  notFound: () =>
    refuse(
      'disclosure-not-found',
      'There is no such disclosure here. Reload the list and choose one you see.',
    ),
  messageIdTaken: () =>
    refuse(
      'message-id-taken',
      'This could not be accepted under its number. Send it again; a new number is made.',
      'messageId',
    ),
  inFuture: (field: string) =>
    refuse('date-in-future', 'That day has not come yet. Correct the date.', field),
  noDate: () => refuse('date-missing', 'Say on which day it was disclosed.', 'dates'),
  tooManyDates: () =>
    refuse(
      'too-many-dates',
      `A series holds ${MOST_DATES} days. Record the later ones as a series of their own.`,
      'dates',
    ),
  noSeries: () =>
    refuse(
      'series-not-permitted',
      'Only disclosures under 164.502(a)(2)(ii) or 164.512 may be one entry (45 CFR 164.528(b)(3)). Record each day as an entry of its own, in full.',
      'dates',
    ),
  noPurpose: () =>
    refuse(
      'purpose-missing',
      'Say why, so that the person understands the basis (45 CFR 164.528(b)(2)(iv)).',
      'purpose',
    ),
  noRequest: () =>
    refuse(
      'purpose-missing',
      'A copy of the request stands for the purpose only under 164.502(a)(2)(ii) or 164.512 (45 CFR 164.528(b)(2)(iv)). Say why it was disclosed.',
      'purpose',
    ),
  notFindable: () =>
    refuse(
      'patient-not-findable',
      'Add the date of birth or the patient number: an accounting finds the entry by them.',
      'person',
    ),
  backwards: () => refuse('period-backwards', 'The time ends before it begins. Correct the dates.', 'from'),
  tooFew: () =>
    refuse(
      'research-too-few',
      `Only research with ${LEAST_FOR_RESEARCH} people or more may be accounted for by its protocol (45 CFR 164.528(b)(4)). Record each person’s disclosure.`,
      'individuals',
    ),
  takenBack: () => refuse('disclosure-taken-back', 'This entry was taken back already. Nothing was changed.'),
  purged: () =>
    refuse(
      'disclosure-purged',
      'What this entry said was purged when its time was over. Only its dates are left; nothing was changed.',
    ),
  notSuspendable: () =>
    refuse(
      'not-suspendable',
      'Only a disclosure to a health oversight agency or a law-enforcement official can be suspended (45 CFR 164.528(a)(2)).',
    ),
  noTime: () =>
    refuse(
      'suspension-without-time',
      'A written statement must specify the time (45 CFR 164.528(a)(2)(i)). Enter its last day; without one record it as oral.',
      'until',
    ),
  oralTime: () =>
    refuse(
      'suspension-oral-time',
      'An oral statement suspends for 30 days. Leave the last day out, or record the written statement.',
      'until',
    ),
  untilBefore: () =>
    refuse('suspension-backwards', 'The time ends before the statement was made. Correct it.', 'until'),
} as const;

/** What follows from a command about a disclosure; `null` is one that does not exist yet. */
export function decideDisclosure(
  state: DisclosureState | null,
  command: DisclosureCommand,
  today: CalendarDate,
): DisclosureEventBody | Refusal {
  if (command.type === 'record' || command.type === 'record-research') {
    if (state !== null) return disclosureRefusals.messageIdTaken();
    return command.type === 'record' ? recorded(command, today) : researched(command, today);
  }
  if (state === null) return disclosureRefusals.notFound();
  if (state.isPurged) return disclosureRefusals.purged();
  if (state.takenBack !== null) return disclosureRefusals.takenBack();
  const about = { subject: state.subject, messageId: command.messageId };
  if (command.type === 'take-back')
    return { type: 'disclosure-taken-back', ...about, reason: command.reason };
  return suspended(state, command, today);
}

type Of<Type extends DisclosureBody['type']> = DisclosureCommand & { readonly type: Type };

function recorded(command: Of<'record'>, today: CalendarDate): DisclosureEventBody | Refusal {
  const { basis, patient, details, messageId } = command;
  const dates = [...new Set(command.dates)].sort();
  const last = dates.at(-1);
  if (last === undefined) return disclosureRefusals.noDate();
  if (last > today) return disclosureRefusals.inFuture('dates');
  if (dates.length > MOST_DATES) return disclosureRefusals.tooManyDates();
  const { isUnder512 } = basisOf(basis);
  if (!isUnder512 && (dates.length > 1 || command.hasFrequency)) return disclosureRefusals.noSeries();
  if (command.purpose === 'missing') return disclosureRefusals.noPurpose();
  if (command.purpose === 'copy-of-request' && !isUnder512) return disclosureRefusals.noRequest();
  if (!command.isFindable) return disclosureRefusals.notFindable();
  return { type: 'disclosure-recorded', subject: messageId, messageId, basis, dates, patient, details };
}

function researched(command: Of<'record-research'>, today: CalendarDate): DisclosureEventBody | Refusal {
  const { from, to, individuals, details, messageId } = command;
  if (from > to) return disclosureRefusals.backwards();
  if (to > today) return disclosureRefusals.inFuture('to');
  if (individuals < LEAST_FOR_RESEARCH) return disclosureRefusals.tooFew();
  return { type: 'research-recorded', subject: messageId, messageId, from, to, individuals, details };
}

function suspended(
  { subject, what }: DisclosureState,
  { form, statedOn, until, statement, messageId }: Of<'suspend'>,
  today: CalendarDate,
): DisclosureEventBody | Refusal {
  if (what.is !== 'disclosure' || basisOf(what.basis).agency === null)
    return disclosureRefusals.notSuspendable();
  if (statedOn > today) return disclosureRefusals.inFuture('statedOn');
  if (form === 'written' && until === null) return disclosureRefusals.noTime();
  if (form === 'oral' && until !== null) return disclosureRefusals.oralTime();
  if (until !== null && until < statedOn) return disclosureRefusals.untilBefore();
  return { type: 'disclosure-suspended', subject, messageId, form, statedOn, until, statement };
}
