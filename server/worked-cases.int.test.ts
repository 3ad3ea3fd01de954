import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, type CaseWorkers, openCase } from '../test/kit/case.ts';
import { foundPractice } from '../test/kit/practice.ts';
import { startTestServer, type TestServer } from '../test/kit/server.ts';
import { describeOrganization } from './store/organizations.ts';
import { inTenant } from './store/tenant.ts';

/** The worked cases of the rules, by their numbers there, asked of the server as the officer's page asks. */

let needful: TestServer;
let practice: CaseWorkers;
/** A licensed facility of California that holds Part 2 records as well. */
let hospital: CaseWorkers;

beforeAll(async () => {
  needful = await startTestServer();
  const { demo, server } = needful;
  const founded = await foundPractice(server, 'hospital');
  const org = founded.organizationId;
  const facts = { entity: 'covered-entity', isPart2: true, isCaliforniaFacility: true } as const;
  await inTenant(server.pool, { org }, (sql) => describeOrganization(sql, org, facts));
  const [staff, officer, member, alone] = await Promise.all(
    [demo.staff, demo.officer, founded.staff, founded.officer].map((who) => needful.signIn(who)),
  );
  if (!staff || !officer || !member || !alone) throw new Error('Somebody did not sign in');
  practice = { staff, officer, org: demo.organizationId };
  hospital = { staff: member, officer: alone, org };
});
afterAll(() => needful.stop());

type Step = readonly [mutation: string, args: string];
/** Where a clock stands, whatever today is, and its last day; null where none has to be. */
type Expected = readonly [standing: 'OWED' | 'MET' | 'MAY_APPLY' | 'DOES_NOT_APPLY', due: string | null];
type Clock = { readonly id: string; readonly state: string; readonly due: string | null };

const knew = (on: string): Step => [
  'incidentRecordKnowledge',
  `who: WORKFORCE, isActor: false, knownOn: "${on}"`,
];
const extent = (facts: string): Step => ['incidentRecordBreachFacts', `facts: { ${facts} }`];
const residents = (state: string, people: number): Step =>
  extent(`total: ${people}, byState: [{ state: "${state}", people: ${people} }]`);
const told = (clock: string, on: string): Step => ['incidentRecordNotice', `clock: "${clock}", on: "${on}"`];
const oral = (on: string): Step => [
  'incidentRecordHold',
  `form: ORAL, statedOn: "${on}", official: "Det. Ames"`,
];
const writtenUntil = (on: string, until: string): Step => [
  'incidentRecordHold',
  `form: WRITTEN, statedOn: "${on}", until: "${until}", official: "Det. Ames"`,
];
const contractor = (found: string, toldOn: string): readonly Step[] => [
  ['incidentRecordKnowledge', `who: CONTRACTOR, isActor: false, knownOn: "${found}", toldOn: "${toldOn}"`],
  extent(`associateFoundOn: "${found}", associateToldOn: "${toldOn}"`),
];
const agent = (found: string): Step => [
  'incidentRecordKnowledge',
  `who: AGENT, isActor: false, knownOn: "${found}"`,
];
const confirmed = (clock: string, applies: boolean): Step => [
  'incidentConfirmClock',
  `clock: "${clock}", applies: ${applies}, reason: "Counsel read it."`,
];

const NO: Expected = ['DOES_NOT_APPLY', null];
const CDPH = 'state-notices/ca-facility/department-of-public-health';
const CA_ATTORNEY = 'state-notices/ca-general/attorney-general';
const VT_ATTORNEY = 'state-notices/vt/attorney-general';
const NY_ATTORNEY = 'state-notices/ny/attorney-general';

type Worked = readonly [
  number: string,
  says: string,
  where: 'practice' | 'hospital',
  steps: readonly Step[],
  clocks: Readonly<Record<string, Expected>>,
];

const CASES: readonly Worked[] = [
  [
    '2a',
    'three people, found on New Year’s Day',
    'practice',
    [knew('2026-01-01'), residents('OH', 3)],
    { individuals: ['OWED', '2026-03-02'], 'hhs-small': ['OWED', '2027-03-01'] },
  ],
  [
    '2b',
    '620 people of Ohio',
    'practice',
    [knew('2026-11-21'), residents('OH', 620)],
    {
      individuals: ['OWED', '2027-01-20'],
      'media/oh': ['OWED', '2027-01-20'],
      'hhs-large': ['OWED', '2027-01-20'],
      'hhs-small': NO,
    },
  ],
  [
    '2c',
    '500 people of Nevada: a Saturday, and no media',
    'practice',
    [knew('2026-03-10'), residents('NV', 500)],
    { individuals: ['OWED', '2026-05-09'], 'hhs-large': ['OWED', '2026-05-09'], media: NO },
  ],
  [
    'of 2.3',
    '501 of one state: HHS and media',
    'practice',
    [knew('2026-11-21'), residents('NV', 501)],
    { 'media/nv': ['OWED', '2027-01-20'], 'hhs-large': ['OWED', '2027-01-20'] },
  ],
  [
    'of 2.3',
    '300 and 300 of two states: HHS and no media',
    'practice',
    [
      knew('2026-11-21'),
      extent('total: 600, byState: [{ state: "OH", people: 300 }, { state: "KY", people: 300 }]'),
    ],
    { media: NO, 'hhs-large': ['OWED', '2027-01-20'] },
  ],
  [
    '2e',
    'a coworker knew before the officer was told',
    'practice',
    [knew('2026-02-01'), knew('2026-01-05')],
    { individuals: ['OWED', '2026-03-06'] },
  ],
  [
    '2g',
    'a contractor found it and told on day 50',
    'practice',
    [...contractor('2026-03-01', '2026-04-20')],
    { 'business-associate': ['MET', '2026-04-30'], individuals: ['OWED', '2026-06-19'] },
  ],
  [
    'of 2.6',
    'an agent found it: its day is the organization’s',
    'practice',
    [agent('2026-03-01')],
    { individuals: ['OWED', '2026-04-30'] },
  ],
  [
    '2i',
    'an oral statement of law enforcement',
    'practice',
    [knew('2026-05-01'), oral('2026-06-20')],
    { individuals: ['OWED', '2026-07-20'] },
  ],
  [
    'of 2.7',
    'a written statement until a day to come',
    'practice',
    [knew('2026-10-01'), residents('OH', 620), writtenUntil('2026-11-20', '2027-02-01')],
    { individuals: ['OWED', '2027-02-01'], 'media/oh': ['OWED', '2027-02-01'] },
  ],
  [
    '2m',
    'Presence told HHS on day 101',
    'practice',
    [knew('2013-10-22'), extent('total: 836'), told('hhs-large', '2014-01-31')],
    { 'hhs-large': ['MET', '2013-12-21'] },
  ],
  [
    '3a',
    'a California hospital: the Department and the patients in 15 business days',
    'hospital',
    [knew('2026-03-10')],
    {
      [CDPH]: ['OWED', '2026-03-31'],
      'state-notices/ca-facility/individuals': ['OWED', '2026-03-31'],
      'part-2-hhs': ['MAY_APPLY', '2026-05-09'],
    },
  ],
  [
    '3b',
    'misfaxed to another covered entity that coordinates the care: the Department is left out, HIPAA is not',
    'hospital',
    [knew('2026-03-10'), confirmed(CDPH, false), confirmed('individuals', false)],
    { [CDPH]: NO, individuals: ['OWED', '2026-05-09'] },
  ],
  [
    '3d',
    'New Mexico: no clock of the state',
    'practice',
    [knew('2026-03-10'), residents('NM', 1200)],
    {
      'state-notices/nm/individuals': NO,
      'state-notices/nm/attorney-general': NO,
      individuals: ['OWED', '2026-05-09'],
    },
  ],
  [
    '3d',
    'Tennessee: no clock of the state',
    'practice',
    [knew('2026-03-10'), residents('TN', 3)],
    { 'state-notices/tn/individuals': NO, individuals: ['OWED', '2026-05-09'] },
  ],
  [
    '3f',
    'Vermont, until somebody says what was in it',
    'practice',
    [knew('2026-06-01'), residents('VT', 3)],
    {
      [VT_ATTORNEY]: ['MAY_APPLY', '2026-06-19'],
      'state-notices/vt/individuals': ['MAY_APPLY', '2026-07-16'],
    },
  ],
  [
    '3f',
    'Vermont, health data alone: the carve-out',
    'practice',
    [knew('2026-06-01'), residents('VT', 3), extent('dataElements: [HEALTH]')],
    { [VT_ATTORNEY]: NO, 'state-notices/vt/individuals': NO },
  ],
  [
    '3f',
    'Vermont, confirmed by an officer',
    'practice',
    [knew('2026-06-01'), residents('VT', 3), confirmed(VT_ATTORNEY, true)],
    { [VT_ATTORNEY]: ['OWED', '2026-06-19'] },
  ],
  [
    '3h',
    '500 people of California',
    'practice',
    [knew('2026-01-20'), residents('CA', 500), told('individuals', '2026-02-01')],
    { [CA_ATTORNEY]: NO },
  ],
  [
    '3h',
    '501 people of California',
    'practice',
    [knew('2026-01-20'), residents('CA', 501), told('individuals', '2026-02-01')],
    { [CA_ATTORNEY]: ['MAY_APPLY', '2026-02-16'] },
  ],
  [
    '3j',
    '500 people of Oklahoma',
    'practice',
    [knew('2026-03-10'), residents('OK', 500), told('individuals', '2026-04-01')],
    { 'state-notices/ok/attorney-general': ['MAY_APPLY', '2026-05-31'], 'state-notices/ok/individuals': NO },
  ],
  [
    'of 3',
    'New York: the Attorney General five business days after HHS',
    'practice',
    [knew('2026-03-10'), residents('NY', 3), told('hhs-small', '2026-04-02')],
    { [NY_ATTORNEY]: ['MAY_APPLY', '2026-04-09'] },
  ],
  [
    'of 6',
    'a record of a Part 2 program: HHS is told twice, on the same day',
    'practice',
    [knew('2026-11-21'), residents('OH', 620), extent('holdsPart2Records: true')],
    { 'hhs-large': ['OWED', '2027-01-20'], 'part-2-hhs': ['OWED', '2027-01-20'] },
  ],
];

async function worked(where: 'practice' | 'hospital', steps: readonly Step[], over?: object): Promise<Case> {
  const one = await openCase(where === 'practice' ? practice : hospital, over);
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
});
