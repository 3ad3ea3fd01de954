import { describe, expect, it } from 'vitest';
import type { ClockState } from '../domain/clocks/clock.ts';
import type { Hold } from '../domain/clocks/facts.ts';
import { clock, date, facts, type Over } from './_facts.testing.ts';

/** Cases beyond the printed ones, at the edges of each rule. Every date is counted by hand. */

type Case = readonly [says: string, clock: string, over: Over, state: ClockState, due: string | null];

const written = (statedOn: string, until: string | null): Hold => ({
  form: 'written',
  statedOn: date(statedOn),
  until: until === null ? null : date(until),
});
const oral = (statedOn: string): Hold => ({ form: 'oral', statedOn: date(statedOn), until: null });
const of = (state: string, count: number) => ({ total: count, byState: { [state]: count } });
const told = (individuals: string) => ({ given: { individuals: date(individuals) } });

const FEDERAL: readonly Case[] = [
  ['60 days end on 29 February', 'individuals', { discoveredOn: '2027-12-31' }, 'running', '2028-02-29'],
  ['60 days run through 29 February', 'individuals', { discoveredOn: '2028-02-01' }, 'running', '2028-04-01'],
  [
    '60 days run through the start of summer time',
    'individuals',
    { discoveredOn: '2026-03-07' },
    'running',
    '2026-05-06',
  ],
  ['60 days run through its end', 'individuals', { discoveredOn: '2026-10-31' }, 'running', '2026-12-30'],
  [
    '60 days end on Christmas Day and do not move',
    'individuals',
    { discoveredOn: '2026-10-26' },
    'running',
    '2026-12-25',
  ],
  [
    'in time on the last day',
    'individuals',
    { discoveredOn: '2026-01-01', today: date('2026-03-02') },
    'running',
    '2026-03-02',
  ],
  [
    'late on the day after',
    'individuals',
    { discoveredOn: '2026-01-01', today: date('2026-03-03') },
    'late',
    '2026-03-02',
  ],
  ['499 people go with the year', 'hhs-small', { affected: { total: 499 } }, 'running', '2027-03-01'],
  ['499 people are not told of at once', 'hhs-large', { affected: { total: 499 } }, 'does-not-apply', null],
  ['500 people do not go with the year', 'hhs-small', { affected: { total: 500 } }, 'does-not-apply', null],
  [
    '500 people estimated are reported at once',
    'hhs-large',
    { affected: { total: 500, isEstimate: true } },
    'running',
    '2026-03-02',
  ],
  [
    '500 people of two states are known although nobody counted all',
    'hhs-large',
    { affected: { byState: { oh: 250, nv: 250 } } },
    'running',
    '2026-03-02',
  ],
  [
    'and do not go with the year',
    'hhs-small',
    { affected: { byState: { oh: 250, nv: 250 } } },
    'does-not-apply',
    null,
  ],
  [
    '499 of two states may be more',
    'hhs-large',
    { affected: { byState: { oh: 250, nv: 249 } } },
    'may-apply',
    '2026-03-02',
  ],
  [
    'a small one found on New Year’s Eve goes with that year',
    'hhs-small',
    { discoveredOn: '2027-12-31', affected: { total: 1 } },
    'running',
    '2028-02-29',
  ],
  [
    'one found the next day goes with the next',
    'hhs-small',
    { discoveredOn: '2028-01-01', affected: { total: 1 } },
    'running',
    '2029-03-01',
  ],
  [
    'it happened in 2025 and was found in 2026: the year of discovery',
    'hhs-small',
    { discoveredOn: '2026-01-02', affected: { total: 1 } },
    'running',
    '2027-03-01',
  ],
  [
    'HHS is told when the people are',
    'hhs-large',
    { affected: { total: 620 }, ...told('2026-01-20') },
    'running',
    '2026-01-20',
  ],
  [
    'a letter dated before the discovery moves no date before it',
    'hhs-large',
    { discoveredOn: '2026-02-01', affected: { total: 620 }, ...told('2026-01-20') },
    'running',
    '2026-02-01',
  ],
  [
    'the second report for Part 2 has the same date',
    'part-2-hhs',
    { affected: { total: 620 }, holdsPart2Records: true, ...told('2026-01-20') },
    'running',
    '2026-01-20',
  ],
  [
    'a small one of Part 2 goes with the year',
    'part-2-hhs',
    { discoveredOn: '2027-06-01', affected: { total: 3 }, holdsPart2Records: true },
    'running',
    '2028-02-29',
  ],
  [
    'no Part 2 record was among them, although the organization holds some',
    'part-2-hhs',
    { organization: { isPart2: true }, holdsPart2Records: false },
    'does-not-apply',
    null,
  ],
  ['500 of one state ask for no media', 'media', { affected: of('nv', 500) }, 'does-not-apply', null],
  ['501 of the District of Columbia do', 'media/dc', { affected: of('dc', 501) }, 'running', '2026-03-02'],
  ['501 of Puerto Rico do', 'media/pr', { affected: of('pr', 501) }, 'running', '2026-03-02'],
  [
    '500 and 501 of two states: one of them',
    'media/oh',
    { affected: { total: 1001, byState: { nv: 500, oh: 501 } } },
    'running',
    '2026-03-02',
  ],
  ['nine bad addresses', 'substitute-notice', { affected: { badAddresses: 9 } }, 'running', '2026-03-02'],
  [
    'a written delay without a time is 30 days',
    'individuals',
    { discoveredOn: '2026-05-01', holds: [written('2026-06-15', null)] },
    'held',
    '2026-07-15',
  ],
  [
    'a written delay counts to the day it names',
    'hhs-large',
    { discoveredOn: '2026-05-01', affected: { total: 700 }, holds: [written('2026-06-15', '2026-12-31')] },
    'held',
    '2026-12-31',
  ],
  [
    'a written one within the 30 days of an oral one takes over',
    'individuals',
    { discoveredOn: '2026-05-01', holds: [oral('2026-06-20'), written('2026-07-19', '2026-09-30')] },
    'held',
    '2026-09-30',
  ],
  [
    'a written one after those 30 days comes too late',
    'individuals',
    { discoveredOn: '2026-05-01', holds: [oral('2026-06-20'), written('2026-07-21', '2026-09-30')] },
    'held',
    '2026-07-20',
  ],
  [
    'said twice orally it is 30 days from the first',
    'individuals',
    { discoveredOn: '2026-05-01', holds: [oral('2026-06-10'), oral('2026-06-28')] },
    'held',
    '2026-07-10',
  ],
  [
    'an oral statement and a written one without a time are one',
    'individuals',
    { discoveredOn: '2026-05-01', holds: [oral('2026-06-10'), written('2026-06-28', null)] },
    'held',
    '2026-07-10',
  ],
  [
    'the media wait as well',
    'media/oh',
    { discoveredOn: '2026-05-01', affected: of('oh', 501), holds: [oral('2026-06-20')] },
    'held',
    '2026-07-20',
  ],
  [
    'an agreement of 5 days binds the business associate',
    'business-associate',
    { organization: { entity: 'business-associate' }, agreementDays: 5 },
    'running',
    '2026-01-06',
  ],
  [
    'which owes HHS nothing itself',
    'hhs-large',
    { organization: { entity: 'business-associate' }, affected: { total: 700 } },
    'does-not-apply',
    null,
  ],
];

const FACILITY = { organization: { isCaliforniaFacility: true } } as const;
const CDPH = 'state-notices/ca-facility/department-of-public-health';

const STATES: readonly Case[] = [
  [
    '15 business days from a Friday',
    CDPH,
    { discoveredOn: '2026-03-13', ...FACILITY },
    'running',
    '2026-04-03',
  ],
  [
    '15 business days from a Saturday',
    CDPH,
    { discoveredOn: '2026-03-14', ...FACILITY },
    'running',
    '2026-04-03',
  ],
  [
    '15 business days from a Sunday',
    CDPH,
    { discoveredOn: '2026-03-15', ...FACILITY },
    'running',
    '2026-04-03',
  ],
  [
    'the Department’s days run from what the contractor found, not from when it told',
    CDPH,
    {
      discoveredOn: '2026-04-20',
      ...FACILITY,
      associate: { foundOn: date('2026-03-10'), toldOn: date('2026-04-20') },
    },
    'late',
    '2026-03-31',
  ],
  [
    'misdirected to another covered entity that coordinates care: the Department is not told once an officer says so',
    CDPH,
    { discoveredOn: '2026-03-10', ...FACILITY, confirmed: { [CDPH]: false } },
    'does-not-apply',
    null,
  ],
  [
    'and HIPAA still presumes a breach',
    'individuals',
    { discoveredOn: '2026-03-10', ...FACILITY, confirmed: { [CDPH]: false, individuals: false } },
    'running',
    '2026-05-09',
  ],
  [
    '14 business days of Vermont across a month’s end',
    'state-notices/vt/attorney-general',
    { discoveredOn: '2026-06-19', affected: of('vt', 1) },
    'may-apply',
    '2026-07-09',
  ],
  [
    'Vermont’s Attorney General hears no later than the residents',
    'state-notices/vt/attorney-general',
    { discoveredOn: '2026-06-01', affected: of('vt', 1), ...told('2026-06-05') },
    'may-apply',
    '2026-06-05',
  ],
  [
    '500 of California ask for no sample',
    'state-notices/ca-general/attorney-general',
    { affected: of('ca', 500), ...told('2026-02-01') },
    'does-not-apply',
    null,
  ],
  [
    '501 do, within 15 days',
    'state-notices/ca-general/attorney-general',
    { affected: of('ca', 501), ...told('2026-02-01') },
    'may-apply',
    '2026-02-16',
  ],
  [
    'recorded as told under the state’s own rule alone',
    'state-notices/ca-general/attorney-general',
    { affected: of('ca', 501), given: { 'state-notices/ca-general/individuals': date('2026-02-01') } },
    'may-apply',
    '2026-02-16',
  ],
  [
    '499 of Oklahoma',
    'state-notices/ok/attorney-general',
    { affected: of('ok', 499), ...told('2026-04-01') },
    'does-not-apply',
    null,
  ],
  [
    '500 of Oklahoma',
    'state-notices/ok/attorney-general',
    { affected: of('ok', 500), ...told('2026-04-01') },
    'may-apply',
    '2026-05-31',
  ],
  [
    'Texas from 250 on',
    'state-notices/tx/attorney-general',
    { affected: of('tx', 250), determinedOn: date('2028-01-31') },
    'may-apply',
    '2028-03-01',
  ],
  [
    'New York five business days from a Friday',
    'state-notices/ny/attorney-general',
    { affected: of('ny', 1), given: { 'hhs-large': date('2026-04-03') } },
    'may-apply',
    '2026-04-10',
  ],
  [
    'New York five business days from a Sunday',
    'state-notices/ny/attorney-general',
    { affected: of('ny', 1), given: { 'hhs-small': date('2026-03-01') } },
    'may-apply',
    '2026-03-06',
  ],
  [
    'Colorado’s shorter period leads',
    'state-notices/co/individuals',
    { discoveredOn: '2026-03-02', affected: of('co', 1), determinedOn: date('2026-03-10') },
    'may-apply',
    '2026-04-09',
  ],
];

describe('at the edges of the federal rules', () => {
  it.each(FEDERAL)('%s: %s', (_says, id, over, state, due) => {
    expect(clock(id, facts(over))).toMatchObject({ state, due });
  });
});

describe('at the edges of the states’ rules', () => {
  it.each(STATES)('%s: %s', (_says, id, over, state, due) => {
    expect(clock(id, facts(over))).toMatchObject({ state, due });
  });

  it('a state none of whose residents is affected has no clock', () => {
    expect(clock('state-notices/tx/attorney-general', facts({ affected: of('oh', 900) }))).toBeUndefined();
  });
});
