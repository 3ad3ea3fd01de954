import { clocks } from '../../clocks/index.generated.ts';
import { letters } from '../../letters/index.generated.ts';
import { states } from '../../states/index.generated.ts';
import type { BreachFacts } from '../breach-facts/breach-facts.ts';
import { computeClocks } from '../clocks/compute.ts';
import type { CalendarDate } from '../ids.ts';
import { clockFactsOf } from '../incident/clock-facts.ts';
import { at, MESSAGE, OFFICER, reported } from '../incident/decide.testing.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { replay } from '../incident/evolve.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Addressee } from './addressees.ts';
import type { NoticeContext } from './decide.ts';
import { owedNotices } from './owed.ts';
import { templateLacks } from './templates.ts';

/** What the tests of notices are told with: one incident of a covered entity, reported on 22 November 2026. */
export const TODAY = '2026-11-22' as CalendarDate;
export const ENTITY = {
  timeZone: 'America/New_York',
  entity: 'covered-entity',
  isPart2: false,
  isCaliforniaFacility: false,
} as const;

export function owedAt(state: IncidentState) {
  return owedNotices(computeClocks(clocks, states, clockFactsOf(state, ENTITY, TODAY)), ENTITY);
}

export function recorded(facts: Partial<BreachFacts>, seconds = 1): IncidentEvent {
  return { type: 'breach-facts-recorded', messageId: MESSAGE.one, facts, actor: OFFICER, at: at(seconds) };
}

export function withFacts(facts: Partial<BreachFacts>): readonly IncidentEvent[] {
  return [...reported(), recorded(facts)];
}

export function after(events: readonly IncidentEvent[]): IncidentState {
  const state = replay(events);
  if (state === null) throw new Error('Nothing was reported');
  return state;
}

export function contextAt(state: IncidentState, over: Partial<NoticeContext> = {}): NoticeContext {
  const { badAddresses } = state.duties.facts;
  return {
    today: TODAY,
    notices: owedAt(state),
    decider: {
      person: OFFICER.personId,
      charters: ['privacy'],
      isRecused: false,
      isPresumptionLocked: false,
      checkFor: () => 'none',
    },
    discoveredOn: TODAY,
    badAddresses,
    sheetLacks: [],
    templateVersion: () => 1,
    templateLacks: (template, notice, written) =>
      templateLacks(letters, template, notice, { badAddresses, written }),
    addressProblems: [],
    letters: 12,
    isInRegister: () => true,
    ...over,
  };
}

export function somebody(over: Partial<Addressee> = {}): Addressee {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    name: 'Ana Ruiz',
    address: { lines: ['1 Main St'], city: 'Columbus', state: 'oh', postalCode: '43004', country: null },
    addressQuality: 'unknown',
    email: null,
    agreesToEmail: false,
    isDeceased: false,
    isMinor: false,
    representative: null,
    ...over,
  };
}
