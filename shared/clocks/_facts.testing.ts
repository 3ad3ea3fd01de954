import type { Clock } from '../domain/clocks/clock.ts';
import { computeClocks } from '../domain/clocks/compute.ts';
import type { ClockFacts } from '../domain/clocks/facts.ts';
import type { CalendarDate } from '../domain/ids.ts';
import { states } from '../states/index.generated.ts';
import { clocks } from './index.generated.ts';

export const date = (text: string) => text as CalendarDate;

export type Over = Partial<Omit<ClockFacts, 'affected' | 'organization'>> & {
  readonly discoveredOn?: string;
  readonly affected?: Partial<ClockFacts['affected']>;
  readonly organization?: Partial<ClockFacts['organization']>;
};

/** A presumed breach of a covered entity, discovered on a day, with nothing else known. */
export function facts({
  discoveredOn = '2026-01-01',
  affected,
  organization,
  ...over
}: Over = {}): ClockFacts {
  const found = { on: date(discoveredOn), because: 'A coworker knew.' };
  return {
    today: date(discoveredOn),
    organization: { entity: 'covered-entity', isPart2: false, isCaliforniaFacility: false, ...organization },
    discovery: { legal: found, conservative: found, inUse: { ...found, which: 'conservative' } },
    standing: 'presumed-breach',
    isTreatedAsBreach: true,
    determinedOn: null,
    confirmedOn: null,
    affected: { total: null, isEstimate: false, byState: {}, badAddresses: 0, ...affected },
    dataElements: null,
    medium: null,
    holdsPart2Records: null,
    holds: [],
    given: {},
    agreementDays: null,
    associate: null,
    confirmed: {},
    requests: [],
    ...over,
  };
}

export function clock(id: string, given: ClockFacts): Clock | undefined {
  return computeClocks(clocks, states, given).find((each) => each.id === id);
}
