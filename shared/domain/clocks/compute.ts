import { daysBetween, isWeekend } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { Clock, ClockState, Draft } from './clock.ts';
import type { ClockFacts } from './facts.ts';
import { withHolds } from './hold.ts';
import type { StateLaw } from './state-law.ts';

/** A rule as the registry has it. */
export type ClockRule = {
  readonly title: string;
  /** To whom, in a word or two, as it reads before “in 12 days”. */
  readonly short: string;
  readonly drafts: (facts: ClockFacts, states: States) => readonly Draft[];
};

/** The registry of states, by id. */
export type States = Readonly<Record<string, StateLaw>>;

/**
 * Every clock that these facts start, may start, or do not start and why; those that press first come first.
 * Pure and total: the same facts give the same clocks, and every rule answers.
 * @param rules the registry of clock rules, by id
 * @param states the registry of states, by id
 */
export function computeClocks(
  rules: Readonly<Record<string, ClockRule>>,
  states: States,
  facts: ClockFacts,
): readonly Clock[] {
  return Object.entries(rules)
    .flatMap(([rule, { title, drafts }]) =>
      drafts(facts, states).map((draft) => clockOf(rule, title, draft, facts)),
    )
    .sort(byUrgency);
}

function clockOf(rule: string, title: string, draft: Draft, facts: ClockFacts): Clock {
  const { part, applies, afterHold, isExcludable = false, ...said } = draft;
  const id = part === null ? rule : `${rule}/${part}`;
  const isConfirmable = applies === 'may' || (applies === 'yes' && isExcludable);
  const stands = settled(applies, isConfirmable ? facts.confirmed[id] : undefined);
  // What is not owed has no last day.
  const baseDue = stands === 'no' ? null : said.due;
  const { due, hold } = withHolds(baseDue, afterHold, facts.holds);
  const metOn = facts.given[id] ?? null;
  const state = stateOf(stands, due, hold, metOn, facts.today);
  return {
    ...said,
    id,
    title,
    state,
    isConfirmable,
    because: becauseOf(said.because, applies, stands),
    due,
    baseDue,
    heldUntil: hold,
    metOn,
    daysLate: isOwed(state) && due !== null ? Math.max(0, daysBetween(due, metOn ?? facts.today)) : 0,
    daysLeft:
      state !== 'does-not-apply' && due !== null && metOn === null ? daysBetween(facts.today, due) : null,
    fallsOnWeekend: due !== null && isWeekend(due),
  };
}

/** What may apply does, or does not, once an officer said so; what applies by rule is not talked away. */
function settled(applies: Draft['applies'], confirmed: boolean | undefined): Draft['applies'] {
  if (confirmed === undefined) return applies;
  return confirmed ? 'yes' : 'no';
}

function becauseOf(because: string, drafted: Draft['applies'], stands: Draft['applies']): string {
  if (drafted === stands) return because;
  return `${because} An officer confirmed that it ${stands === 'yes' ? 'applies' : 'does not apply'}.`;
}

function stateOf(
  applies: Draft['applies'],
  due: CalendarDate | null,
  hold: CalendarDate | null,
  metOn: CalendarDate | null,
  today: CalendarDate,
): ClockState {
  if (applies === 'no') return 'does-not-apply';
  if (metOn !== null) return 'met';
  if (applies === 'may') return 'may-apply';
  if (due !== null && today > due) return 'late';
  return hold !== null && today <= hold ? 'held' : 'running';
}

function isOwed(state: ClockState): boolean {
  return state !== 'does-not-apply' && state !== 'may-apply';
}

const URGENCY: readonly ClockState[] = ['late', 'running', 'held', 'may-apply', 'met', 'does-not-apply'];

function byUrgency(a: Clock, b: Clock): number {
  const order = URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state);
  if (order !== 0) return order;
  if (a.due !== b.due) return (a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
