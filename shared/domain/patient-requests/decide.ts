import { addDays, addYears } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { RequestBody, RequestCommand } from './commands.ts';
import { deadlineOf } from './deadline.ts';
import type { RequestEventBody } from './events.ts';
import { requestRefusals as refusals } from './refusals.ts';
import { DENIAL_GROUNDS, EXTENSION_DAYS } from './rights.ts';
import type { Period, RequestState } from './state.ts';

/** An accounting reaches back no further (45 CFR 164.528(a)(1)). */
export const ACCOUNTING_YEARS = 6;

export type RequestContext = {
  /** Today in the organization’s time zone. */
  readonly today: CalendarDate;
  /** Whether this accounting is the person’s first in twelve months. */
  readonly isFree: boolean;
};

type Decision = RequestEventBody | Refusal;
type Of<Type extends RequestBody['type']> = Extract<RequestBody, { type: Type }>;

/** What follows from a command about a patient’s request; `null` is one that does not exist yet. */
export function decideRequest(
  state: RequestState | null,
  command: RequestCommand,
  context: RequestContext,
): Decision {
  const { messageId } = command;
  if (command.type === 'receive')
    return state === null ? received(command, context) : refusals.messageIdTaken();
  if (state === null) return refusals.notFound();
  if (state.purged.length > 0) return refusals.purged();
  const about = { subject: state.subject, messageId };
  switch (command.type) {
    case 'open':
      return { type: 'request-opened', ...about };
    case 'search':
      return state.right === 'accounting'
        ? { type: 'registers-searched', ...about }
        : refusals.onlyAccounting();
    default:
  }
  if (state.ended !== null) return refusals.over();
  const body = changed(state, command, context);
  return isRefusal(body) ? body : { ...body, ...about };
}

type WithoutAbout<Body> = Body extends RequestEventBody ? Omit<Body, 'subject' | 'messageId'> : never;
type Change = WithoutAbout<RequestEventBody> | Refusal;

function changed(
  state: RequestState,
  command: Exclude<RequestCommand, { type: 'receive' | 'open' | 'search' }>,
  context: RequestContext,
): Change {
  switch (command.type) {
    case 'extend':
      return extended(state, command, context.today);
    case 'tell-fee':
      return feeTold(state, command, context);
    case 'deny':
      return denied(state, command, context.today);
    case 'withdraw':
      return (
        unfitDay('on', command.on, state, context.today) ?? { type: 'request-withdrawn', on: command.on }
      );
    case 'answer':
      return answered(state, command, context.today);
    case 'judge':
      if (state.right !== 'accounting') return refusals.onlyAccounting();
      return { type: 'entry-judged', details: command.details };
  }
}

function received(
  command: RequestCommand & { readonly type: 'receive' },
  { today }: RequestContext,
): Decision {
  const { right, receivedOn, patient, messageId, isFindable } = command;
  if (receivedOn > today) return refusals.inFuture('receivedOn');
  if (right !== 'accounting' && command.period !== null) return refusals.onlyAccounting();
  if (right === 'accounting' && !isFindable) return refusals.notFindable();
  const period = right === 'accounting' ? (command.period ?? wholePeriod(receivedOn)) : null;
  const unfit = period === null ? null : unfitPeriod(period, receivedOn);
  if (unfit !== null) return unfit;
  return { type: 'request-received', subject: messageId, messageId, right, receivedOn, period, patient };
}

/** The six years before a request, the day it came among them. */
export function wholePeriod(receivedOn: CalendarDate): Period {
  return { from: addYears(receivedOn, -ACCOUNTING_YEARS), to: receivedOn };
}

function unfitPeriod({ from, to }: Period, receivedOn: CalendarDate): Refusal | null {
  const whole = wholePeriod(receivedOn);
  if (from > to) return refusals.periodBackwards();
  if (from < whole.from) return refusals.periodTooEarly(whole.from);
  return to > whole.to ? refusals.periodTooLate(receivedOn) : null;
}

function unfitDay(
  field: string,
  day: CalendarDate,
  { receivedOn }: RequestState,
  today: CalendarDate,
): Refusal | null {
  if (day > today) return refusals.inFuture(field);
  return day < receivedOn ? refusals.beforeReceipt(field, receivedOn) : null;
}

function extended(state: RequestState, command: Of<'extend'>, today: CalendarDate): Change {
  if (state.extension !== null) return refusals.alreadyExtended();
  const { toldOn, reason } = command;
  const unfit = unfitDay('toldOn', toldOn, state, today);
  if (unfit !== null) return unfit;
  const { first } = deadlineOf(state.right, state.receivedOn, null);
  if (toldOn > first) return refusals.toldTooLate(first);
  const longest = addDays(first, EXTENSION_DAYS);
  const until = command.until ?? longest;
  if (until <= first || until > longest) return refusals.unfitUntil(first, longest);
  const letter = command.letter === undefined ? {} : { letter: command.letter };
  return { type: 'request-extended', toldOn, until, reason, ...letter };
}

function feeTold(state: RequestState, { toldOn, cents }: Of<'tell-fee'>, context: RequestContext): Change {
  if (state.right !== 'accounting') return refusals.onlyAccounting();
  if (context.isFree) return refusals.free();
  if (state.fee !== null) return refusals.feeTold();
  if (!Number.isInteger(cents) || cents <= 0) return refusals.unfitFee();
  return unfitDay('toldOn', toldOn, state, context.today) ?? { type: 'request-fee-told', toldOn, cents };
}

function denied(state: RequestState, command: Of<'deny'>, today: CalendarDate): Change {
  const { on, ground, text } = command;
  const letter = command.letter === undefined ? {} : { letter: command.letter };
  if (state.right === 'accounting') return refusals.noDenial();
  if (DENIAL_GROUNDS[ground].right !== state.right) return refusals.otherGround();
  return unfitDay('on', on, state, today) ?? { type: 'request-denied', on, ground, text, ...letter };
}

function answered(
  state: RequestState,
  { on, way, text, lacking, documentHash }: Of<'answer'>,
  today: CalendarDate,
): Change {
  const unfit = unfitDay('on', on, state, today);
  if (unfit !== null) return unfit;
  if (lacking.length > 0) return refusals.notSendable(lacking);
  const hash = documentHash === undefined ? {} : { documentHash };
  return { type: 'request-answered', on, way, text, ...hash };
}
