import { describe, expect, it } from 'vitest';
import { clock, date, facts, type Over } from '../clocks/_facts.testing.ts';
import type { ClockState } from '../domain/clocks/clock.ts';

/** Discovered on Monday 2 March 2026; HIPAA’s 60 days end on 1 May. Every date here is counted by hand. */
const DISCOVERED = { discoveredOn: '2026-03-02' } as const;
const DETERMINED = { determinedOn: date('2026-03-10') } as const;
const CONFIRMED = { confirmedOn: date('2026-03-12') } as const;
/** Wednesday. */
const TOLD = { given: { individuals: date('2026-04-01') } } as const;
/** Thursday. */
const HHS_TOLD = { given: { 'hhs-large': date('2026-04-02') } } as const;
const ONLY_HEALTH = { dataElements: ['health'] } as const;
const SSN = { dataElements: ['health', 'ssn'] } as const;
const VENDOR = { organization: { entity: 'business-associate' } } as const;

type Expected = readonly [state: ClockState, due: string | null];
const NO: Expected = ['does-not-apply', null];
const OPEN: Expected = ['may-apply', null];
const by = (due: string): Expected => ['may-apply', due];

type Case = readonly [clock: string, residents: number, over: Over, expected: Expected];

const CASES: readonly Case[] = [
  ['ak/individuals', 1, ONLY_HEALTH, OPEN],
  ['ak/consumer-reporting-agencies', 1000, SSN, NO],
  ['ak/consumer-reporting-agencies', 1001, SSN, OPEN],
  ['al/individuals', 1, DETERMINED, NO],
  ['al/attorney-general', 1000, DETERMINED, NO],
  ['al/attorney-general', 1001, DETERMINED, by('2026-04-24')],
  ['al/attorney-general', 1001, {}, OPEN],
  [
    'al/attorney-general',
    1001,
    { ...DETERMINED, associate: { foundOn: date('2026-03-01'), toldOn: date('2026-03-05') } },
    by('2026-04-19'),
  ],
  ['al/vendor', 1, {}, NO],
  ['al/vendor', 1, VENDOR, by('2026-03-12')],
  ['ar/individuals', 1, ONLY_HEALTH, OPEN],
  ['ar/attorney-general', 999, DETERMINED, NO],
  ['ar/attorney-general', 1000, DETERMINED, by('2026-04-24')],
  ['ar/attorney-general', 1001, { ...DETERMINED, ...TOLD }, by('2026-04-01')],
  ['ar/attorney-general', 1001, {}, by('2026-05-01')],
  ['az/individuals', 1, DETERMINED, by('2026-04-24')],
  ['az/attorney-general', 1000, DETERMINED, NO],
  ['az/department-of-homeland-security', 1001, DETERMINED, by('2026-04-24')],
  ['az/consumer-reporting-agencies', 1001, DETERMINED, by('2026-04-24')],
  ['ca-general/individuals', 1, {}, by('2026-04-01')],
  ['ca-general/attorney-general', 501, TOLD, by('2026-04-16')],
  ['co/individuals', 1, DETERMINED, by('2026-04-09')],
  ['co/attorney-general', 499, DETERMINED, NO],
  ['co/attorney-general', 500, DETERMINED, by('2026-04-09')],
  ['ct/individuals', 1, {}, NO],
  ['ct/attorney-general', 1, {}, by('2026-05-01')],
  ['dc/individuals', 60, {}, NO],
  ['dc/attorney-general', 49, {}, NO],
  ['dc/attorney-general', 50, ONLY_HEALTH, by('2026-05-01')],
  ['dc/attorney-general', 50, TOLD, by('2026-04-01')],
  ['de/individuals', 1, DETERMINED, NO],
  ['de/attorney-general', 500, DETERMINED, NO],
  ['de/attorney-general', 501, DETERMINED, by('2026-05-01')],
  ['fl/individuals', 1, {}, by('2026-04-01')],
  ['fl/department-of-legal-affairs', 499, {}, NO],
  ['fl/department-of-legal-affairs', 500, DETERMINED, by('2026-04-01')],
  ['ga/individuals', 1, {}, OPEN],
  ['ga/consumer-reporting-agencies', 10_000, {}, NO],
  ['ga/consumer-reporting-agencies', 10_001, {}, OPEN],
  ['hi/individuals', 1, SSN, NO],
  ['hi/office-of-consumer-protection', 1000, SSN, NO],
  ['hi/office-of-consumer-protection', 1001, SSN, OPEN],
  ['ia/individuals', 501, SSN, NO],
  ['ia/attorney-general', 500, TOLD, NO],
  ['ia/attorney-general', 501, TOLD, by('2026-04-08')],
  ['ia/attorney-general', 501, { ...TOLD, ...ONLY_HEALTH }, NO],
  ['id/individuals', 1, {}, OPEN],
  ['id/attorney-general-by-public-bodies', 1, {}, by('2026-03-03')],
  ['il/individuals', 1, {}, OPEN],
  ['il/attorney-general', 1, {}, OPEN],
  ['il/attorney-general', 1, HHS_TOLD, by('2026-04-09')],
  ['in/individuals', 1, {}, by('2026-04-16')],
  ['in/attorney-general', 1, {}, by('2026-04-16')],
  ['ks/individuals', 1, SSN, OPEN],
  ['ks/individuals', 1, ONLY_HEALTH, NO],
  ['ks/consumer-reporting-agencies', 1000, {}, NO],
  ['ks/consumer-reporting-agencies', 1001, {}, OPEN],
  ['ky/individuals', 1, SSN, NO],
  ['ky/consumer-reporting-agencies', 5000, SSN, NO],
  ['la/individuals', 1, SSN, by('2026-05-01')],
  ['la/individuals', 1, ONLY_HEALTH, NO],
  ['la/attorney-general', 1, SSN, OPEN],
  ['la/attorney-general', 1, { ...SSN, ...TOLD }, by('2026-04-11')],
  ['ma/individuals', 1, {}, NO],
  ['ma/attorney-general', 1, {}, OPEN],
  ['ma/consumer-affairs', 1, ONLY_HEALTH, OPEN],
  ['md/individuals', 1, {}, NO],
  ['md/attorney-general', 1, {}, by('2026-04-16')],
  ['md/attorney-general', 1, TOLD, by('2026-04-01')],
  ['md/vendor', 1, VENDOR, by('2026-03-12')],
  ['me/individuals', 1, {}, OPEN],
  ['me/individuals', 1, CONFIRMED, by('2026-04-11')],
  ['me/attorney-general', 1, CONFIRMED, by('2026-04-11')],
  ['mi/individuals', 1, {}, OPEN],
  ['mi/consumer-reporting-agencies', 999, {}, NO],
  ['mi/consumer-reporting-agencies', 1000, {}, OPEN],
  ['mn/individuals', 1, {}, OPEN],
  ['mn/consumer-reporting-agencies', 500, {}, NO],
  ['mn/consumer-reporting-agencies', 501, {}, by('2026-03-04')],
  ['mo/individuals', 1, ONLY_HEALTH, OPEN],
  ['mo/attorney-general', 1000, {}, NO],
  ['mo/attorney-general', 1001, {}, OPEN],
  ['ms/individuals', 1, {}, OPEN],
  ['mt/individuals', 1, ONLY_HEALTH, OPEN],
  ['mt/attorney-general', 1, TOLD, by('2026-04-01')],
  ['nc/individuals', 1, SSN, OPEN],
  ['nc/attorney-general', 1, SSN, OPEN],
  ['nc/attorney-general', 1, ONLY_HEALTH, NO],
  ['nc/consumer-reporting-agencies', 1000, SSN, NO],
  ['nc/consumer-reporting-agencies', 1001, SSN, OPEN],
  ['nd/individuals', 1, {}, NO],
  ['nd/attorney-general', 250, {}, NO],
  ['nd/attorney-general', 251, {}, by('2026-05-01')],
  ['ne/individuals', 1, {}, OPEN],
  ['ne/attorney-general', 1, TOLD, by('2026-04-01')],
  ['nh/individuals', 1, {}, OPEN],
  ['nh/attorney-general', 1, {}, by('2026-05-01')],
  ['nh/consumer-reporting-agencies', 1001, {}, OPEN],
  ['nj/individuals', 1, SSN, OPEN],
  ['nj/state-police', 1, { ...SSN, ...TOLD }, by('2026-04-01')],
  ['nj/state-police', 1, ONLY_HEALTH, NO],
  ['nm/individuals', 2000, SSN, NO],
  ['nm/attorney-general', 2000, SSN, NO],
  ['nv/individuals', 1, { dataElements: ['insurance-id'] }, OPEN],
  ['nv/consumer-reporting-agencies', 1000, {}, NO],
  ['nv/consumer-reporting-agencies', 1001, {}, OPEN],
  ['ny/individuals', 1, {}, by('2026-04-01')],
  ['ny/attorney-general', 1, {}, OPEN],
  ['ny/attorney-general', 1, HHS_TOLD, by('2026-04-09')],
  ['ny/state-police', 1, {}, OPEN],
  ['ny/consumer-reporting-agencies', 5000, {}, NO],
  ['ny/consumer-reporting-agencies', 5001, {}, OPEN],
  ['oh/individuals', 1, {}, by('2026-04-16')],
  ['oh/consumer-reporting-agencies', 1000, {}, NO],
  ['oh/consumer-reporting-agencies', 1001, {}, OPEN],
  ['ok/attorney-general', 499, TOLD, NO],
  ['ok/attorney-general', 500, TOLD, by('2026-05-31')],
  ['or/individuals', 1, {}, by('2026-04-16')],
  ['or/attorney-general', 250, {}, NO],
  ['or/attorney-general', 251, {}, by('2026-04-16')],
  ['or/vendor', 1, VENDOR, by('2026-03-12')],
  ['pa/individuals', 1, {}, OPEN],
  ['pa/attorney-general', 500, {}, NO],
  ['pa/attorney-general', 501, TOLD, by('2026-04-01')],
  ['pr/individuals', 1, ONLY_HEALTH, OPEN],
  ['pr/department-of-consumer-affairs', 1, ONLY_HEALTH, by('2026-03-12')],
  ['ri/individuals', 1, CONFIRMED, by('2026-04-26')],
  ['ri/individuals-by-public-bodies', 1, CONFIRMED, by('2026-04-11')],
  ['ri/attorney-general', 500, CONFIRMED, NO],
  ['ri/attorney-general', 501, CONFIRMED, by('2026-04-26')],
  ['ri/consumer-reporting-agencies', 501, CONFIRMED, by('2026-04-26')],
  ['sc/individuals', 1, {}, OPEN],
  ['sc/department-of-consumer-affairs', 1000, {}, NO],
  ['sc/department-of-consumer-affairs', 1001, {}, OPEN],
  ['sd/individuals', 1, {}, NO],
  ['sd/attorney-general', 250, {}, NO],
  ['sd/attorney-general', 251, {}, by('2026-05-01')],
  ['tn/consumer-reporting-agencies', 5000, SSN, NO],
  ['tx/individuals', 1, DETERMINED, by('2026-05-09')],
  ['tx/attorney-general', 249, DETERMINED, NO],
  ['tx/attorney-general', 250, DETERMINED, by('2026-04-09')],
  ['ut/individuals', 1, SSN, OPEN],
  ['ut/attorney-general', 499, {}, NO],
  ['ut/attorney-general', 500, {}, OPEN],
  ['ut/cyber-center', 500, {}, OPEN],
  ['ut/cyber-center-by-public-bodies', 1, {}, by('2026-03-07')],
  ['ut/consumer-reporting-agencies', 999, {}, NO],
  ['ut/consumer-reporting-agencies', 1000, {}, OPEN],
  ['va/individuals', 1, SSN, OPEN],
  ['va/attorney-general', 1, SSN, OPEN],
  ['va/consumer-reporting-agencies', 1000, SSN, NO],
  ['va/consumer-reporting-agencies', 1001, SSN, OPEN],
  ['vt/attorney-general', 1, SSN, by('2026-03-20')],
  ['vt/attorney-general', 1, ONLY_HEALTH, NO],
  ['wa/individuals', 1, {}, by('2026-04-01')],
  ['wa/attorney-general', 500, {}, NO],
  ['wa/attorney-general', 501, {}, by('2026-04-01')],
  ['wi/individuals', 1, {}, by('2026-04-16')],
  ['wi/consumer-reporting-agencies', 1000, {}, NO],
  ['wi/consumer-reporting-agencies', 1001, {}, OPEN],
  ['wv/individuals', 1, {}, OPEN],
  ['wv/consumer-reporting-agencies', 1000, {}, NO],
  ['wv/consumer-reporting-agencies', 1001, {}, OPEN],
  ['wy/individuals', 1, ONLY_HEALTH, OPEN],
];

describe('worked cases of the states', () => {
  it.each(CASES)('%s with %i residents and %j: %j', (id, count, over, [state, due]) => {
    const residents = { total: count, byState: { [id.slice(0, 2)]: count } };
    expect(
      clock(`state-notices/${id}`, facts({ ...DISCOVERED, ...over, affected: residents })),
    ).toMatchObject({ state, due });
  });

  it('have one for every state', () => {
    const worked = new Set([...CASES.map(([id]) => id.slice(0, 2))]);
    expect(worked.size).toBe(52);
  });

  it('tell the Attorney General of DC while the number of residents is an estimate below 50', () => {
    const affected = { total: 12, isEstimate: true, byState: { dc: 12 } };
    expect(clock('state-notices/dc/attorney-general', facts({ affected }))?.state).toBe('may-apply');
  });
});

const HELD_UNTIL = (until: string, on = '2026-03-10') => ({
  ...DISCOVERED,
  holds: [{ form: 'written', statedOn: date(on), until: date(until) }] as const,
});

describe('a law-enforcement delay', () => {
  const attorney = (over: Over) =>
    clock('state-notices/md/attorney-general', facts({ ...over, affected: { byState: { md: 1 } } }));

  it('leaves Maryland the rest of its 45 days, and 7 where nothing is left', () => {
    expect(attorney(HELD_UNTIL('2026-04-10'))?.due).toBe('2026-04-16');
    expect(attorney(HELD_UNTIL('2026-04-16'))?.due).toBe('2026-04-16');
    expect(attorney(HELD_UNTIL('2026-04-20'))?.due).toBe('2026-04-27');
  });

  it('gives a California facility 15 business days again', () => {
    const hospital = facts({
      ...HELD_UNTIL('2026-03-13'),
      organization: { isCaliforniaFacility: true },
    });
    expect(clock('state-notices/ca-facility/department-of-public-health', hospital)?.due).toBe('2026-04-03');
  });

  it('does not move the 10 days of Puerto Rico', () => {
    const held = facts({ ...HELD_UNTIL('2026-04-10'), affected: { byState: { pr: 1 } } });
    expect(clock('state-notices/pr/department-of-consumer-affairs', held)).toMatchObject({
      due: '2026-03-12',
      heldUntil: null,
    });
  });
});
