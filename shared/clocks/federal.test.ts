import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../domain/calendar.ts';
import { computeClocks } from '../domain/clocks/compute.ts';
import type { ClockFacts, Hold } from '../domain/clocks/facts.ts';
import { states } from '../states/index.generated.ts';
import { clock, date, facts } from './_facts.testing.ts';
import { clocks } from './index.generated.ts';

const due = (id: string, given: ClockFacts) => clock(id, given)?.due;

describe('the federal clocks', () => {
  it('three people, discovered on New Year\u2019s Day: individuals in 60 days, HHS with the year', () => {
    const three = facts({ affected: { total: 3, byState: { oh: 3 } } });
    expect(due('individuals', three)).toBe('2026-03-02');
    expect(due('hhs-small', three)).toBe('2027-03-01');
    expect(clock('hhs-large', three)?.state).toBe('does-not-apply');
  });

  it('620 people, all of one state: individuals, media and HHS on the same day', () => {
    const ohio = facts({ discoveredOn: '2026-11-21', affected: { total: 620, byState: { oh: 620 } } });
    for (const id of ['individuals', 'media/oh', 'hhs-large']) expect(due(id, ohio)).toBe('2027-01-20');
  });

  it('500 of one state: HHS at once and no media; 501: both; 300 and 300: HHS alone', () => {
    const nevada = facts({ discoveredOn: '2026-03-10', affected: { total: 500, byState: { nv: 500 } } });
    expect(clock('individuals', nevada)).toMatchObject({ due: '2026-05-09', fallsOnWeekend: true });
    expect(due('hhs-large', nevada)).toBe('2026-05-09');
    expect(clock('media', nevada)?.state).toBe('does-not-apply');
    expect(clock('media/nv', facts({ affected: { total: 501, byState: { nv: 501 } } }))?.state).toBe(
      'running',
    );
    const two = facts({ affected: { total: 600, byState: { nv: 300, oh: 300 } } });
    expect(clock('media', two)?.state).toBe('does-not-apply');
    expect(clock('hhs-large', two)?.state).toBe('running');
  });

  it('small breaches are due 60 days after the year of discovery, on a 29 February in leap years', () => {
    const rows = [
      ['2022', '2023-03-01'],
      ['2023', '2024-02-29'],
      ['2024', '2025-03-01'],
      ['2025', '2026-03-01'],
      ['2026', '2027-03-01'],
      ['2027', '2028-02-29'],
      ['2028', '2029-03-01'],
      ['2029', '2030-03-01'],
      ['2030', '2031-03-01'],
      ['2031', '2032-02-29'],
      ['2032', '2033-03-01'],
    ] as const;
    for (const [year, day] of rows)
      expect(due('hhs-small', facts({ discoveredOn: `${year}-06-15`, affected: { total: 1 } }))).toBe(day);
  });

  it('says what may apply while nobody knows how many are affected, or where they live', () => {
    expect(clock('hhs-large', facts())).toMatchObject({
      state: 'may-apply',
      due: '2026-03-02',
      daysLeft: 60,
    });
    expect(clock('hhs-small', facts())?.state).toBe('may-apply');
    expect(clock('media', facts({ affected: { total: 700, byState: { oh: 400 } } }))?.state).toBe(
      'may-apply',
    );
  });

  it('a contractor owes its own notice, and the organization\u2019s clock runs from the day it was told', () => {
    const told = facts({
      discoveredOn: '2026-04-20',
      associate: { foundOn: date('2026-03-01'), toldOn: date('2026-04-20') },
      given: { 'business-associate': date('2026-04-20') },
    });
    expect(clock('business-associate', told)).toMatchObject({ due: '2026-04-30', state: 'met', daysLate: 0 });
    expect(due('individuals', told)).toBe('2026-06-19');
  });

  it('a business associate owes the covered entity, sooner where the agreement says so, and nobody else', () => {
    const own = facts({ organization: { entity: 'business-associate' }, agreementDays: 10 });
    expect(clock('business-associate', own)).toMatchObject({ due: '2026-01-11', state: 'running' });
    expect(clock('individuals', own)?.state).toBe('does-not-apply');
    expect(due('business-associate', { ...own, agreementDays: 90 })).toBe('2026-03-02');
  });

  it('Presence: told on day 101, which is 41 days late', () => {
    const presence = facts({
      discoveredOn: '2013-10-22',
      today: date('2014-02-10'),
      affected: { total: 836 },
      given: { 'hhs-large': date('2014-01-31') },
    });
    const hhs = clock('hhs-large', presence);
    expect(daysBetween(date('2013-10-22'), hhs?.metOn ?? date('2013-10-22'))).toBe(101);
    expect(hhs).toMatchObject({ due: '2013-12-21', fallsOnWeekend: true, state: 'met', daysLate: 41 });
  });

  it('bad addresses: nine by other means, ten by posting or media for 90 days', () => {
    const bad = (badAddresses: number) =>
      clock('substitute-notice', facts({ affected: { total: 40, badAddresses } }))?.because ?? '';
    expect(bad(9)).toContain('telephone or other means');
    expect(bad(10)).toContain('toll-free');
    expect(clock('substitute-notice', facts())?.state).toBe('does-not-apply');
  });

  it('Part 2 records are reported a second time, with the same dates', () => {
    const part2 = facts({ affected: { total: 620 }, holdsPart2Records: true });
    expect(clock('part-2-hhs', part2)).toMatchObject({ due: due('hhs-large', part2), state: 'running' });
    expect(clock('part-2-hhs', facts({ organization: { isPart2: true } }))?.state).toBe('may-apply');
  });

  it('a signed determination that it was no breach ends them, and says so', () => {
    const none = facts({ standing: 'low-probability', isTreatedAsBreach: false });
    for (const each of computeClocks(clocks, states, none)) {
      expect(each.state).toBe('does-not-apply');
      expect(each.because).not.toBe('');
    }
  });
});

describe('law enforcement', () => {
  const discoveredOn = '2026-05-01';
  const oral: Hold = { form: 'oral', statedOn: date('2026-06-20'), until: null };

  it('an oral statement moves the date to 30 days after it was made', () => {
    const held = facts({ discoveredOn, today: date('2026-07-01'), holds: [oral] });
    expect(clock('individuals', held)).toMatchObject({
      baseDue: '2026-06-30',
      heldUntil: '2026-07-20',
      due: '2026-07-20',
      state: 'held',
    });
  });

  it('a written one holds for the time it gives; without one it counts as oral', () => {
    const written = { form: 'written', statedOn: date('2026-06-20'), until: date('2026-09-01') } as const;
    expect(due('individuals', facts({ discoveredOn, holds: [written] }))).toBe('2026-09-01');
    expect(due('individuals', facts({ discoveredOn, holds: [{ ...written, until: null }] }))).toBe(
      '2026-07-20',
    );
    const followed = facts({ discoveredOn, holds: [oral, { ...written, statedOn: date('2026-07-10') }] });
    expect(due('individuals', followed)).toBe('2026-09-01');
  });

  it('a hold that ends before the date changes nothing, and one asked for afterwards mends no delay', () => {
    const early = { form: 'oral', statedOn: date('2026-05-02'), until: null } as const;
    expect(due('individuals', facts({ discoveredOn, holds: [early] }))).toBe('2026-06-30');
    const after = { form: 'oral', statedOn: date('2026-07-01'), until: null } as const;
    expect(due('individuals', facts({ discoveredOn, holds: [after] }))).toBe('2026-06-30');
  });
});

describe('a patient\u2019s request', () => {
  const asked = {
    id: 'r1',
    receivedOn: date('2026-04-10'),
    extensionToldOn: null,
    answeredOn: null,
  } as const;

  it('for access is due in 30 days, with one extension of 30 that was told in time', () => {
    const id = 'patient-requests/r1';
    const access = { ...asked, right: 'access' } as const;
    expect(due(id, facts({ requests: [access] }))).toBe('2026-05-10');
    const extended = { ...access, extensionToldOn: date('2026-05-10') };
    expect(due(id, facts({ requests: [extended] }))).toBe('2026-06-09');
    expect(due(id, facts({ requests: [{ ...access, extensionToldOn: date('2026-05-11') }] }))).toBe(
      '2026-05-10',
    );
  });

  it('for an amendment or an accounting is due in 60', () => {
    for (const right of ['amendment', 'accounting'] as const)
      expect(due('patient-requests/r1', facts({ requests: [{ ...asked, right }] }))).toBe('2026-06-09');
  });
});

describe('whatever the facts', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(date('2026-01-01'), days));
  const hold = fc.record({
    form: fc.constantFrom('written' as const, 'oral' as const),
    statedOn: day,
    until: fc.option(day),
  });
  const anything = fc.record({
    today: day,
    discoveredOn: day,
    total: fc.option(fc.nat({ max: 2000 })),
    byState: fc.dictionary(fc.constantFrom('oh', 'nv', 'tx', 'ca'), fc.nat({ max: 900 })),
    badAddresses: fc.nat({ max: 20 }),
    holds: fc.array(hold, { maxLength: 3 }),
    isTreatedAsBreach: fc.boolean(),
    isPart2: fc.boolean(),
  });

  function factsOf({
    total,
    byState,
    badAddresses,
    isPart2,
    ...over
  }: typeof anything extends fc.Arbitrary<infer T> ? T : never) {
    return facts({ ...over, affected: { total, byState, badAddresses }, organization: { isPart2 } });
  }

  it('no clock is due before it starts, every rule answers, and every answer says why', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const computed = computeClocks(clocks, states, factsOf(given));
        for (const each of computed) {
          expect(each.because).not.toBe('');
          if (each.due !== null && each.starts !== null) expect(each.due >= each.starts.on).toBe(true);
          if (each.state === 'late') expect(each.daysLate).toBeGreaterThan(0);
        }
        const rules = new Set(computed.map(({ id }) => id.split('/')[0]));
        for (const rule of Object.keys(clocks))
          if (rule !== 'patient-requests' && rule !== 'state-notices') expect(rules).toContain(rule);
        expect(new Set(computed.map(({ id }) => id)).size).toBe(computed.length);
      }),
    );
  });

  it('a hold never makes a clock due before its date without one, and one that names its time never makes it earlier', () => {
    fc.assert(
      fc.property(anything, hold, (given, more) => {
        const dues = (holds: readonly Hold[]) =>
          new Map(
            computeClocks(clocks, states, factsOf({ ...given, holds: [...holds] })).map((each) => [
              each.id,
              each.due ?? '',
            ]),
          );
        const [without, before, after] = [dues([]), dues(given.holds), dues([...given.holds, more])];
        const isTimed = more.form === 'written' && more.until !== null;
        for (const [id, due] of after) {
          expect(due >= (without.get(id) ?? '')).toBe(true);
          if (isTimed) expect(due >= (before.get(id) ?? '')).toBe(true);
        }
      }),
    );
  });

  const { 'state-notices': _ofStates, ...federal } = clocks;
  const owed = (given: Parameters<typeof factsOf>[0]) =>
    computeClocks(federal, states, factsOf(given)).filter(({ state }) => state !== 'does-not-apply');

  it('more people end none, save that HHS is told at once and not with the year, and the media by their state', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('oh', 'nv'), fc.nat({ max: 1200 }), (given, state, more) => {
        const total = given.total === null ? null : given.total + more;
        const byState = { ...given.byState, [state]: (given.byState[state] ?? 0) + more };
        const left = owed({ ...given, total, byState }).map(({ id }) => id);
        const takenOver = (id: string) =>
          (id === 'hhs-small' && left.includes('hhs-large')) ||
          (id === 'media' && left.some((each) => each.startsWith('media/')));
        expect(owed(given).filter(({ id }) => !left.includes(id) && !takenOver(id))).toEqual([]);
      }),
    );
  });

  it('an earlier day on which somebody knew makes none later', () => {
    fc.assert(
      fc.property(anything, fc.nat({ max: 400 }), (given, days) => {
        const discoveredOn = addDays(given.discoveredOn, -days);
        const earlier = new Map(owed({ ...given, discoveredOn }).map(({ id, due }) => [id, due]));
        for (const { id, due } of owed(given)) expect((earlier.get(id) ?? '9') <= (due ?? '9')).toBe(true);
      }),
    );
  });
});
