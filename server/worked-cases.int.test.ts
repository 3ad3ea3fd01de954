import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { DISCOVERED, STATE_CASES, type StateCase } from '@needful/shared/states/_worked.testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, type CaseWorkers, openCase } from '../test/kit/case.ts';
import { foundPractice } from '../test/kit/practice.ts';
import { startTestServer, type TestServer } from '../test/kit/server.ts';
import { describeOrganization } from './store/organizations.ts';
import { inTenant } from './store/tenant.ts';
import {
  CASES,
  type Clock,
  extent,
  knew,
  oral,
  type Place,
  residents,
  type Step,
  told,
} from './worked-clocks.testing.ts';

/** The worked cases of the rules, by their numbers there, asked of the server as the officer's page asks. */

let needful: TestServer;
let practice: CaseWorkers;
/** A licensed facility of California that holds Part 2 records as well. */
let hospital: CaseWorkers;
/** A business associate. */
let associate: CaseWorkers;

beforeAll(async () => {
  needful = await startTestServer();
  const { demo, server } = needful;
  const workers = async (who: Parameters<typeof needful.signIn>[0][], org: string) => {
    const [staff, officer] = await Promise.all(who.map((each) => needful.signIn(each)));
    if (!staff || !officer) throw new Error('Somebody did not sign in');
    return { staff, officer, org };
  };
  const found = async (slug: string, facts: Parameters<typeof describeOrganization>[2]) => {
    const { organizationId: org, staff, officer } = await foundPractice(server, slug);
    await inTenant(server.pool, { org }, (sql) => describeOrganization(sql, org, facts));
    return await workers([staff, officer], org);
  };
  [practice, hospital, associate] = await Promise.all([
    workers([demo.staff, demo.officer], demo.organizationId),
    found('hospital', { entity: 'covered-entity', isPart2: true, isCaliforniaFacility: true }),
    found('associate', { entity: 'business-associate', isPart2: false, isCaliforniaFacility: false }),
  ]);
});
afterAll(() => needful.stop());

type StateRound = readonly [says: string, steps: readonly Step[], cases: readonly StateCase[]];

/** The cases of the states that have the same facts, in as few incidents as their numbers of residents allow. */
const STATE_ROUNDS: readonly StateRound[] = roundsOf(STATE_CASES);

function roundsOf(cases: readonly StateCase[]): readonly StateRound[] {
  const rounds = new Map<string, { steps: readonly Step[]; cases: StateCase[] }>();
  for (const each of cases) {
    const [id, count, over] = each;
    const steps = stepsOf(over);
    if (steps === null) continue;
    const key = (round: number) => `${JSON.stringify(over)} ${round}`;
    const fits = (round: number) =>
      (rounds.get(key(round))?.cases ?? []).every(
        ([other, residents]) => other.slice(0, 2) !== id.slice(0, 2) || residents === count,
      );
    let round = 1;
    while (!fits(round)) round += 1;
    const taken = rounds.get(key(round)) ?? { steps, cases: [] };
    rounds.set(key(round), { steps, cases: [...taken.cases, each] });
  }
  return [...rounds].map(([says, { steps, cases }]) => [says, [livingIn(cases), ...steps], cases]);
}

function livingIn(cases: readonly StateCase[]): Step {
  const counts = new Map(cases.map(([id, count]) => [id.slice(0, 2).toUpperCase(), count]));
  const byState = [...counts].map(([state, people]) => `{ state: "${state}", people: ${people} }`);
  return extent(`byState: [${byState.join()}]`);
}

/** What an officer records for these facts; null for what today’s signature or another organization decides. */
function stepsOf({ dataElements, confirmedOn, given = {}, ...rest }: StateCase[2]): readonly Step[] | null {
  if (Object.keys(rest).length > 0) return null;
  const elements = dataElements?.map((each) => each.toUpperCase().replace('-', '_'));
  return [
    ...(elements === undefined ? [] : [extent(`dataElements: [${elements.join()}]`)]),
    ...(confirmedOn == null ? [] : [extent(`confirmedOn: "${confirmedOn}"`)]),
    ...Object.entries(given).map(([clock, on]) => told(clock, on)),
  ];
}

const enumOf = (state: string) => state.toUpperCase().replaceAll('-', '_');

/** A state, how many of its residents are affected, a clock, and its days from the determination. */
const DETERMINED = [
  ['AL', 1001, 'al/attorney-general', 45],
  ['AZ', 1001, 'az/individuals', 45],
  ['CO', 500, 'co/attorney-general', 30],
  ['TX', 250, 'tx/attorney-general', 30],
  ['DE', 501, 'de/individuals', null],
] as const;

async function worked(where: Place, steps: readonly Step[], over?: object): Promise<Case> {
  const one = await openCase({ practice, hospital, associate }[where], over);
  for (const step of steps) await one.did(...step);
  return one;
}

/** What runs, is held or is late is owed: which of them depends on the day on which this is asked. */
function standingOf({ state }: Clock): string {
  return ['RUNNING', 'LATE', 'HELD'].includes(state) ? 'OWED' : state;
}

describe('the clocks of a worked case', () => {
  it.each(CASES)('%s, %s', async (_number, _says, where, steps, clocks) => {
    const one = await worked(where, steps);
    const seen = await one.sees<{ clocks: readonly Clock[] }>('clocks { id state due }');
    const found = seen.clocks.flatMap((one) =>
      one.id in clocks ? [[one.id, [standingOf(one), one.due]]] : [],
    );
    expect(Object.fromEntries(found)).toEqual(clocks);
  });

  it.each(STATE_ROUNDS)('of 3, the states, %s', async (_says, steps, cases) => {
    const one = await worked('practice', [knew(DISCOVERED.discoveredOn), ...steps]);
    const { clocks } = await one.sees<{ clocks: readonly Clock[] }>('clocks { id state due }');
    const known = new Map(clocks.map(({ id, state, due }) => [id, [state, due]]));
    const found = cases.map(([id]) => [id, known.get(`state-notices/${id}`)]);
    expect(found).toEqual(cases.map(([id, , , [state, due]]) => [id, [enumOf(state), due]]));
  });

  it('of 3, what counts from the determination does so from the day it takes effect', async () => {
    const byState = DETERMINED.map(([state, people]) => `{ state: "${state}", people: ${people} }`);
    const one = await worked('practice', [knew('2026-03-02'), extent(`byState: [${byState.join()}]`)]);
    await one.did('incidentSignConclusion', 'conclusion: BREACH');
    const { clocks } = await one.sees<{ clocks: readonly Clock[] }>('clocks { id state due }');
    const signedOn = dayIn('America/Chicago', new Date().toISOString() as Instant);
    const of = (id: string) => clocks.find((each) => each.id === `state-notices/${id}`)?.due;
    for (const [, , id, days] of DETERMINED)
      expect([id, of(id)]).toEqual([id, days === null ? null : addDays(signedOn, days)]);
  });

  it('2i, the date before the oral statement stays in sight', async () => {
    const one = await worked('practice', [knew('2026-05-01'), oral('2026-06-20')]);
    const { clocks } = await one.sees<{ clocks: readonly object[] }>('clocks { id baseDue heldUntil due }');
    expect(clocks).toContainEqual({
      id: 'individuals',
      baseDue: '2026-06-30',
      heldUntil: '2026-07-20',
      due: '2026-07-20',
    });
  });

  it('2m, 101 days after discovery is 41 days late', async () => {
    const one = await worked('practice', [
      knew('2013-10-22'),
      extent('total: 836'),
      told('hhs-large', '2014-01-31'),
    ]);
    const { clocks } = await one.sees<{ clocks: readonly object[] }>('clocks { id daysLate metOn }');
    expect(clocks).toContainEqual({ id: 'hhs-large', daysLate: 41, metOn: '2014-01-31' });
  });
});

type Routed = {
  readonly route: {
    readonly rule: string;
    readonly leadRole: string;
    readonly lead: { name: string };
    readonly joins: { name: string } | null;
  };
};
const ROUTE = 'route { rule leadRole lead { name } joins { name } }';

const ROUTES = [
  ['6b, phishing of a mailbox with PHI', 'phishing', 'SECURITY', 'Sam Rivera', 'Pat Lee'],
  ['of 6, a lost device', 'lost-device', 'SECURITY', 'Sam Rivera', 'Pat Lee'],
  ['of 6, malware', 'malware', 'SECURITY', 'Sam Rivera', 'Pat Lee'],
  ['of 6, a misdirected e-mail', 'misdirected-email', 'PRIVACY', 'Pat Lee', null],
] as const;

describe('the route of a worked case', () => {
  it.each(ROUTES)('%s', async (_says, kind, leadRole, lead, joins) => {
    const one = await openCase(practice, kind === 'misdirected-email' ? {} : { kind, facts: {} });
    const { route } = await one.sees<Routed>(ROUTE);
    expect(route).toMatchObject({
      leadRole,
      lead: { name: lead },
      joins: joins === null ? null : { name: joins },
    });
  });

  it('6b, the clock of the breach runs from when somebody first knew', async () => {
    const one = await worked('practice', [knew('2026-11-10')], { kind: 'phishing', facts: {} });
    const { clocks } = await one.sees<{ clocks: readonly Clock[] }>('clocks { id state due }');
    const individuals = clocks.find(({ id }) => id === 'individuals');
    expect(individuals).toMatchObject({ due: '2027-01-09', state: expect.stringMatching(/RUNNING|LATE/) });
  });
});

type Sheet = readonly {
  readonly label: string;
  readonly value: string | null;
  readonly isRequired: boolean;
}[];

describe('the sheet for HHS of a worked case', () => {
  const sheetOf = async (one: Case, notice: string): Promise<Sheet> => {
    const text = `query ($id: ID!) { incidentNotices(id: $id) { notices { id sheet { label value isRequired } } } }`;
    type Listed = { incidentNotices: { notices: readonly { id: string; sheet: Sheet | null }[] } };
    const { data } = await practice.officer.ask<Listed>(text, { id: one.id });
    return data?.incidentNotices.notices.find(({ id }) => id === notice)?.sheet ?? [];
  };
  const row = (sheet: Sheet, name: string) => sheet.find(({ label }) => label === name);

  it('8, a misdirected e-mail: its type and its place, and what is missing refuses the export', async () => {
    const one = await worked('practice', [knew('2026-11-21'), residents('OH', 3)]);
    const sheet = await sheetOf(one, 'hhs-small');
    expect(row(sheet, 'Type of Breach')?.value).toBe('Unauthorized Access/Disclosure');
    expect(row(sheet, 'Location of Breached Information')?.value).toBe('Email');
    expect(row(sheet, 'Discovery End Date')).toMatchObject({ value: null, isRequired: true });
    expect(await one.does('incidentDraftNotice', 'notice: "hhs-small"')).toMatchObject({
      code: 'sheet-incomplete',
      message: expect.stringContaining('Discovery End Date'),
    });
  });

  it('8, it was filed as small, has no number on record, and turns out large: an addendum whose number is missing', async () => {
    const steps = [knew('2026-11-21'), residents('OH', 3), told('hhs-small', '2026-11-21')];
    const one = await worked('practice', [...steps, residents('OH', 620)]);
    const sheet = await sheetOf(one, 'hhs-large');
    expect(row(sheet, 'Report Type')?.value).toBe('Addendum to Previous Report');
    expect(row(sheet, 'Breach Tracking Number')).toMatchObject({ value: null, isRequired: true });
  });
});

const answer = (question: string, value: string): Step => [
  'incidentAnswerDetermination',
  `question: ${question}, value: ${value}`,
];
const UNSECURED = ['IS_PHI: YES', 'WAS_PERMITTED: NO', 'WAS_ENCRYPTED: NO', 'WAS_DESTROYED: NO'];
const answers = (...given: readonly string[]): Step[] =>
  given.map((each) => answer(...(each.split(': ') as [string, string])));

type Standing = { readonly determination: { standing: string }; readonly clocks: readonly Clock[] };
const STANDING = 'determination { standing } clocks { id state due }';

describe('the determination of a worked case', () => {
  it('1a, not permitted, not secured, nothing else known: presumed a breach, and the clocks run', async () => {
    const one = await worked('practice', [knew('2026-11-21'), ...answers(...UNSECURED)]);
    const { determination, clocks } = await one.sees<Standing>(STANDING);
    expect(determination.standing).toBe('presumed-breach');
    const individuals = clocks.find(({ id }) => id === 'individuals');
    expect(individuals).toMatchObject({ due: '2027-01-20', state: expect.stringMatching(/RUNNING|LATE/) });
  });

  it('1c, a clerk who opened a neighbour’s chart from curiosity: the first exception fails', async () => {
    const curious = ['I_UNINTENTIONAL: NO', 'I_GOOD_FAITH: NO', 'I_WITHIN_SCOPE: NO', 'I_NO_FURTHER: YES'];
    const over = { kind: 'unneeded-access', facts: {} };
    const one = await worked('practice', answers(...UNSECURED, ...curious), over);
    const sign = 'conclusion: EXCEPTION, exception: EXCEPTION_I, rationale: "She works here."';
    const refused = await one.does('incidentSignConclusion', sign);
    expect(refused).toMatchObject({ code: 'conclusion-not-supported' });
    expect(refused?.message).toMatch(/good faith/);
    expect((await one.sees<Standing>(STANDING)).determination.standing).toBe('presumed-breach');
  });

  it('1d, a stolen laptop with its whole disk encrypted and the key elsewhere: no notice, and the incident is kept', async () => {
    const secured = ['IS_PHI: YES', 'WAS_PERMITTED: NO', 'WAS_ENCRYPTED: YES', 'WAS_KEY_SAFE: YES'];
    const over = { kind: 'lost-device', facts: {} };
    const one = await worked('practice', answers(...secured), over);
    await one.did(
      'incidentSignConclusion',
      'conclusion: SECURED, rationale: "FIPS 140-2, key in the vault."',
    );
    const { determination, clocks } = await one.sees<Standing>(STANDING);
    expect(determination.standing).toBe('secured');
    expect(new Set(clocks.map(({ state }) => state))).toEqual(new Set(['DOES_NOT_APPLY']));
    const { history } = await one.sees<{ history: readonly object[] }>('history { type }');
    expect(history).toContainEqual({ type: 'incident-reported' });
  });

  it('1f, four factors and low probability, but nobody who may sign: refused', async () => {
    const none = ['I_GOOD_FAITH: NO', 'II_SAME_ENTITY: NO', 'III_NOT_RETAINED: NO'];
    const rated = ['NATURE_AND_EXTENT', 'RECIPIENT', 'ACQUIRED_OR_VIEWED', 'MITIGATION'].map(
      (factor): Step => [
        'incidentRateFactor',
        `factor: ${factor}, rating: LOW, rationale: "Why", evidence: "Their reply"`,
      ],
    );
    const one = await worked('practice', [...answers(...UNSECURED, ...none), ...rated]);
    const low = 'conclusion: LOW_PROBABILITY, rationale: "Deleted unread."';
    const security = await needful.signIn(needful.demo.security);
    expect(await one.does('incidentSignConclusion', low, security)).toMatchObject({ code: 'not-chartered' });
    expect((await one.sees<Standing>(STANDING)).determination.standing).toBe('presumed-breach');
  });

  const SECOND = ['II_INADVERTENT: YES', 'II_DISCLOSER_AUTHORIZED: YES', 'II_RECIPIENT_AUTHORIZED: YES'];
  const SECURED = ['IS_PHI: YES', 'WAS_PERMITTED: NO'];

  it.each([
    ['not PHI', ['IS_PHI: NO'], 'NOT_PHI', 'not-phi'],
    ['permitted, as treatment is', ['IS_PHI: YES', 'WAS_PERMITTED: YES'], 'PERMITTED', 'permitted'],
    [
      'shredded before it was reached',
      [...SECURED, 'WAS_ENCRYPTED: NO', 'WAS_DESTROYED: YES'],
      'SECURED',
      'secured',
    ],
    [
      'a colleague of the same clinic got it by mistake and went no further',
      [...UNSECURED, ...SECOND, 'II_SAME_ENTITY: YES', 'II_NO_FURTHER: YES'],
      'EXCEPTION, exception: EXCEPTION_II',
      'exception',
    ],
    [
      'a letter that came back unopened',
      [...UNSECURED, 'III_DISCLOSED: YES', 'III_NOT_RETAINED: YES'],
      'EXCEPTION, exception: EXCEPTION_III',
      'exception',
    ],
  ])('of 1, %s: no notice is owed', async (_says, given, conclusion, standing) => {
    const one = await worked('practice', [knew('2026-03-10'), ...answers(...given)]);
    await one.did('incidentSignConclusion', `conclusion: ${conclusion}, rationale: "As the answers say."`);
    const { determination, clocks } = await one.sees<Standing>(STANDING);
    expect(determination.standing).toBe(standing);
    expect(new Set(clocks.map(({ state }) => state))).toEqual(new Set(['DOES_NOT_APPLY']));
  });

  it.each([
    [
      'encrypted, with the key beside it',
      [...SECURED, 'WAS_ENCRYPTED: YES', 'WAS_KEY_SAFE: NO', 'WAS_DESTROYED: NO'],
      'SECURED',
    ],
    [
      'encrypted, and nobody knows where the key is',
      [...SECURED, 'WAS_ENCRYPTED: YES', 'WAS_KEY_SAFE: UNDETERMINED', 'WAS_DESTROYED: NO'],
      'SECURED',
    ],
    ['TLS alone, to a wrong mailbox, or lines blacked out', UNSECURED, 'SECURED'],
    ['nobody knows whether it was permitted', ['IS_PHI: YES', 'WAS_PERMITTED: UNDETERMINED'], 'PERMITTED'],
    [
      'a colleague of another clinic',
      [...UNSECURED, ...SECOND, 'II_SAME_ENTITY: NO', 'II_NO_FURTHER: YES'],
      'EXCEPTION, exception: EXCEPTION_II',
    ],
    [
      'a colleague who passed it on',
      [...UNSECURED, ...SECOND, 'II_SAME_ENTITY: YES', 'II_NO_FURTHER: NO'],
      'EXCEPTION, exception: EXCEPTION_II',
    ],
    ['no exception is named', [...UNSECURED, 'III_DISCLOSED: YES', 'III_NOT_RETAINED: YES'], 'EXCEPTION'],
    [
      'three factors of four',
      [...UNSECURED, 'I_GOOD_FAITH: NO', 'II_SAME_ENTITY: NO', 'III_NOT_RETAINED: NO'],
      'LOW_PROBABILITY',
    ],
  ])('of 1, %s: it is not signed away, and stays presumed', async (_says, given, conclusion) => {
    const three = ['NATURE_AND_EXTENT', 'RECIPIENT', 'MITIGATION'].map(
      (factor): Step => [
        'incidentRateFactor',
        `factor: ${factor}, rating: LOW, rationale: "Why", evidence: "Their reply"`,
      ],
    );
    const rated = conclusion === 'LOW_PROBABILITY' ? three : [];
    const one = await worked('practice', [...answers(...given), ...rated]);
    const sign = `conclusion: ${conclusion}, rationale: "We would like it so."`;
    expect(await one.does('incidentSignConclusion', sign)).toMatchObject({
      code: 'conclusion-not-supported',
      message: expect.stringContaining('cannot be signed yet'),
    });
    expect((await one.sees<Standing>(STANDING)).determination.standing).toBe('presumed-breach');
  });
});
