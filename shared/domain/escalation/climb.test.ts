import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import type { Clock } from '../clocks/clock.ts';
import type { CalendarDate, Instant } from '../ids.ts';
import { claim, FACTS, OFFICER, OTHER_OFFICER, reported } from '../incident/decide.testing.ts';
import { decide } from '../incident/decide.ts';
import { evolve, replay } from '../incident/evolve.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal } from '../refusal.ts';
import { climbsAhead } from './ahead.ts';
import { type Climbing, climbsDue } from './climb.ts';
import { DEFAULT_STEPS } from './steps.ts';

const DAY = FACTS.today;
const TOP = { person: null, as: 'governing-body' } as const;
const LADDER = [
  { person: OFFICER.personId, as: 'holder' },
  { person: OTHER_OFFICER.personId, as: 'alternate' },
  TOP,
] as const;

function later(hours: number, over: Partial<Climbing> = {}): Climbing {
  const now = new Date(Date.parse('2026-11-22T12:00:00.000Z') + hours * 3_600_000).toISOString() as Instant;
  const today = now.slice(0, 10) as CalendarDate;
  return { now, today, steps: DEFAULT_STEPS, ladder: LADDER, discoveredOn: DAY, clocks: [], ...over };
}

const ending = (id: string, due: CalendarDate, daysLeft: number) =>
  ({ id, due, daysLeft, state: daysLeft < 0 ? 'late' : 'running' }) as Clock;

const fresh = replay(reported()) as IncidentState;
const keysOf = (state: IncidentState, climbing: Climbing) => climbsDue(state, climbing).map(({ key }) => key);

function climbed(state: IncidentState, climbing: Climbing): IncidentState {
  const system = { actor: { kind: 'system' }, at: climbing.now } as const;
  return climbsDue(state, climbing).reduce<IncidentState>(
    (known, body) => evolve(known, { ...body, ...system }),
    state,
  );
}

describe('an incident that nobody acknowledges', () => {
  it('climbs one rung after the other, and each once', () => {
    expect(keysOf(fresh, later(23))).toEqual([]);
    const [first] = climbsDue(fresh, later(24));
    expect(first).toMatchObject({ key: 'unacknowledged/1', told: LADDER[1], due: null });
    expect(keysOf(climbed(fresh, later(24)), later(25))).toEqual([]);
    expect(keysOf(climbed(fresh, later(24)), later(72))).toEqual(['unacknowledged/2', 'unacknowledged/top']);
  });

  it('climbs no further once it is acknowledged, but does where it stays undecided', () => {
    const decision = decide(fresh, claim(), FACTS);
    if (isRefusal(decision)) throw new Error(decision.message);
    const taken = decision.reduce<IncidentState>(evolve, fresh);
    expect(keysOf(taken, later(72))).toEqual([]);
    expect(keysOf(taken, later(10 * 24))).toEqual(['undecided/1']);
  });

  it('whose ladder is short reaches whoever stands highest on it', () => {
    const alone = climbsDue(fresh, later(72, { ladder: [TOP] }));
    expect(alone.map(({ told }) => told)).toEqual([TOP, TOP, TOP]);
  });
});

describe('a clock that is about to end', () => {
  const soon = addDays(DAY, 7);
  const steps = DEFAULT_STEPS.filter(({ cause }) => cause === 'nearly-late');

  it('climbs with every clock that ends on that day together', () => {
    const clocks = [ending('individuals', soon, 7), ending('hhs-large', soon, 7), ending('media', DAY, 30)];
    const [first, second] = climbsDue(fresh, later(0, { steps, clocks }));
    expect(first).toMatchObject({ key: `nearly-late/1/${soon}`, clocks: ['individuals', 'hhs-large'] });
    expect(second).toMatchObject({ key: `nearly-late/2/${soon}`, due: soon });
  });

  it('climbs anew where a new fact moved its day, and not where it moved beyond reach', () => {
    const state = climbed(fresh, later(0, { steps, clocks: [ending('individuals', soon, 7)] }));
    expect(keysOf(state, later(0, { steps, clocks: [ending('individuals', soon, 7)] }))).toEqual([]);
    const moved = addDays(DAY, 3);
    expect(keysOf(state, later(0, { steps, clocks: [ending('individuals', moved, 3)] }))).toHaveLength(2);
    expect(keysOf(state, later(0, { steps, clocks: [ending('individuals', moved, 40)] }))).toEqual([]);
  });
});

it('whenever it is looked at, in whatever order, each step is taken at most once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 })), (hours) => {
      const end = hours.reduce((state, hour) => climbed(state, later(hour)), fresh);
      expect(new Set(end.climbed).size).toBe(end.climbed.length);
    }),
  );
});

describe('what comes if nothing happens', () => {
  const clocks = [ending('individuals', addDays(DAY, 60), 60)];
  const given = later(0, { clocks });

  it('is told the soonest first, with whom and by which step', () => {
    const [first, ...others] = climbsAhead(fresh, given);
    expect(first).toMatchObject({ key: 'unacknowledged/1', at: later(24).now, told: LADDER[1] });
    expect(others.map(({ key, at, on }) => `${key} ${at ?? on}`)).toEqual([
      `unacknowledged/2 ${later(48).now}`,
      `unacknowledged/top ${later(72).now}`,
      'undecided/1 2026-12-02',
      'undecided/2 2026-12-12',
      'undecided/top 2026-12-22',
      'nearly-late/1/2027-01-21 2027-01-07',
      'nearly-late/2/2027-01-21 2027-01-14',
      'nearly-late/top/2027-01-21 2027-01-19',
    ]);
  });

  it('is nothing once it is closed or merged, or nobody stands on the ladder', () => {
    for (const status of ['closed', 'merged'] as const)
      expect(climbsAhead({ ...fresh, status }, given)).toEqual([]);
    expect(climbsAhead(fresh, { ...given, ladder: [] })).toEqual([]);
  });

  it('comes when it was said to come, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * 24 }), (hours) => {
        const then = later(hours);
        const left = (due: CalendarDate) =>
          Math.round((Date.parse(due) - Date.parse(then.today)) / 86_400_000);
        const running = clocks.map((clock) => ending(clock.id, clock.due!, left(clock.due!)));
        const said = climbsAhead(fresh, given).filter(({ at, on }) =>
          at === null ? on <= then.today : at <= then.now,
        );
        const came = climbsDue(fresh, { ...then, clocks: running });
        expect(came.map(({ key }) => key).sort()).toEqual(said.map(({ key }) => key).sort());
      }),
    );
  });
});
