import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { describeOrganization } from './store/organizations.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

/** What the breach rule asks beside its worked cases (worked-cases.int.test.ts), asked as the officer's page asks. */

let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;
let security: SignedIn;

beforeAll(async () => {
  needful = await startTestServer();
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
  security = await needful.signIn(needful.demo.security);
});
afterAll(() => needful.stop());

/** Says from when until when the privacy designation's holder is away. */
async function absent(from: string): Promise<void> {
  const set = `update needful.designation set absent_from = ${from} where role = 'privacy'`;
  await askAsSuperuser(needful.database.adminUrl, set);
}

type Desk = {
  readonly clocks: readonly {
    id: string;
    state: string;
    due: string | null;
    because: string;
    daysLate: number;
  }[];
  readonly determination: {
    standing: string;
    waitsForCheck: boolean;
    signed: { conclusion: string; signer: string; charter: string; rationale: string | null } | null;
    former: readonly { conclusion: string }[];
    conclusions: readonly { conclusion: string; exception: string | null; lacking: readonly string[] }[];
    factors: readonly {
      id: string;
      rating: string | null;
      rationale: string | null;
      evidence: string | null;
    }[];
  };
  readonly discovery: {
    legal: { on: string } | null;
    conservative: { on: string } | null;
    inUse: string | null;
    knowledge: readonly { id: string; countsFrom: string | null }[];
  };
  readonly history: readonly { sentence: string; type: string }[];
};

const DESK = `clocks { id state due because daysLate }
  determination { standing waitsForCheck signed { conclusion signer charter rationale } former { conclusion }
    conclusions { conclusion exception lacking } factors { id rating rationale evidence } }
  discovery { legal { on } conservative { on } inUse knowledge { id countsFrom } }
  history { sentence type }`;

/** An incident as its officer works on it. */
async function aCase(who = { staff, officer }, org = needful.demo.organizationId, over: object = {}) {
  const { reference } = await sendReport(who.staff, aReport(over), org);
  const find = `query ($reference: String!) { incidentByReference(reference: $reference) { id } }`;
  const found = await who.officer.ask<{ incidentByReference: { id: string } }>(find, { reference }, org);
  const id = found.data?.incidentByReference.id ?? '';
  /** Gives a command and answers what became of it: null, or the refusal. */
  async function does(name: string, args: string, by = who.officer) {
    const text = `mutation ($id: ID!, $m: ID!) { ${name}(id: $id, messageId: $m, ${args}) { __typename ... on Refusal { code message field } } }`;
    const answer = await by.ask<Record<string, { __typename: string; code?: string; message?: string }>>(
      text,
      { id, m: randomUUID() },
      org,
    );
    const outcome = answer.data?.[name];
    if (outcome === undefined) throw new Error(JSON.stringify(answer));
    return outcome.code === undefined ? null : outcome;
  }
  async function desk(): Promise<Desk> {
    const answer = await who.officer.ask<{ incident: Desk }>(
      `query ($id: ID!) { incident(id: $id) { ${DESK} } }`,
      { id },
      org,
    );
    if (answer.data == null) throw new Error(JSON.stringify(answer));
    return answer.data.incident;
  }
  return {
    id,
    does,
    desk,
    async clock(name: string) {
      return (await desk()).clocks.find((clock) => clock.id === name);
    },
    knew: (day: string, more = '') =>
      does('incidentRecordKnowledge', `who: WORKFORCE, isActor: false, knownOn: "${day}"${more}`),
    answers: async (given: Readonly<Record<string, string>>) => {
      for (const [question, value] of Object.entries(given))
        expect(
          await does('incidentAnswerDetermination', `question: ${question}, value: ${value}`),
        ).toBeNull();
    },
  };
}

const UNSECURED = { IS_PHI: 'YES', WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'NO', WAS_DESTROYED: 'NO' };
const NO_EXCEPTION = { I_GOOD_FAITH: 'NO', II_SAME_ENTITY: 'NO', III_NOT_RETAINED: 'NO' };
const FACTORS = ['NATURE_AND_EXTENT', 'RECIPIENT', 'ACQUIRED_OR_VIEWED', 'MITIGATION'];

describe('the clocks of an incident', () => {
  it('a coworker knew before the officer was told: discovery is that day, and the former value stays in the history', async () => {
    const one = await aCase();
    await one.knew('2026-02-01');
    expect((await one.clock('individuals'))?.due).toBe('2026-04-02');
    await one.knew('2026-01-05');
    const { discovery, history } = await one.desk();
    expect(discovery).toMatchObject({ legal: { on: '2026-01-05' }, inUse: 'CONSERVATIVE' });
    expect((await one.clock('individuals'))?.due).toBe('2026-03-06');
    expect(history.filter(({ type }) => type === 'knowledge-recorded')).toHaveLength(2);
  });

  it('an oral law-enforcement statement delays for 30 days', async () => {
    const one = await aCase();
    await one.knew('2026-05-01');
    expect((await one.clock('individuals'))?.due).toBe('2026-06-30');
    await one.does(
      'incidentRecordHold',
      'form: ORAL, statedOn: "2026-06-20", official: "Det. Ames, by telephone"',
    );
    expect((await one.clock('individuals'))?.due).toBe('2026-07-20');
  });
});

describe('an organization', () => {
  let hospital: Practice;
  let who: { staff: SignedIn; officer: SignedIn };

  beforeAll(async () => {
    hospital = await foundPractice(needful.server, 'hospital');
    const org = hospital.organizationId;
    const facts = { entity: 'covered-entity', isPart2: true, isCaliforniaFacility: true } as const;
    await inTenant(needful.server.pool, { org }, (sql) => describeOrganization(sql, org, facts));
    who = { staff: await needful.signIn(hospital.staff), officer: await needful.signIn(hospital.officer) };
  });

  it('where one person decides alone: what sends no notice waits for somebody else, and the clocks run on', async () => {
    const one = await aCase(who, hospital.organizationId);
    await one.answers({ IS_PHI: 'NO' });
    expect(
      await one.does('incidentSignConclusion', 'conclusion: NOT_PHI, rationale: "A test message."'),
    ).toBeNull();
    expect((await one.desk()).determination).toMatchObject({
      standing: 'presumed-breach',
      waitsForCheck: true,
    });
    expect((await one.clock('individuals'))?.state).toBe('RUNNING');
    expect(await one.does('incidentCheckConclusion', 'agrees: true')).toMatchObject({
      code: 'own-conclusion',
    });
  });
});

describe('the determination of an incident', () => {
  it('presumes a breach while nothing is signed, whatever the answers', async () => {
    const one = await aCase();
    await one.answers({ WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'NO' });
    expect((await one.desk()).determination.standing).toBe('presumed-breach');
    expect((await one.clock('individuals'))?.state).toBe('RUNNING');
  });

  it('an encrypted laptop whose key was elsewhere was secured: no notice, and the incident is kept', async () => {
    const one = await aCase();
    await one.answers({ IS_PHI: 'YES', WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'YES', WAS_KEY_SAFE: 'YES' });
    expect(
      await one.does('incidentSignConclusion', 'conclusion: SECURED, rationale: "FIPS 140-2 disk."'),
    ).toBeNull();
    expect(await one.desk()).toMatchObject({
      determination: {
        standing: 'secured',
        signed: { signer: 'Pat Lee', charter: 'PRIVACY', rationale: 'FIPS 140-2 disk.' },
      },
    });
    expect((await one.clock('individuals'))?.state).toBe('DOES_NOT_APPLY');
  });

  it('low probability is refused until four factors have their rationale and evidence, and never signs itself', async () => {
    const one = await aCase();
    await one.answers({ ...UNSECURED, ...NO_EXCEPTION });
    const sign = 'conclusion: LOW_PROBABILITY, rationale: "Deleted unread."';
    expect(await one.does('incidentSignConclusion', sign)).toMatchObject({
      code: 'conclusion-not-supported',
    });
    for (const factor of FACTORS) {
      const rated = `factor: ${factor}, rating: LOW, rationale: "Why ${factor}"`;
      expect(await one.does('incidentRateFactor', rated)).toBeNull();
    }
    const bare = await one.does('incidentSignConclusion', sign);
    expect(bare?.message).toContain('has no evidence');
    for (const factor of FACTORS)
      await one.does(
        'incidentRateFactor',
        `factor: ${factor}, rating: LOW, rationale: "Why", evidence: "Their reply"`,
      );
    expect((await one.desk()).determination.standing).toBe('presumed-breach');
    expect(await one.does('incidentSignConclusion', 'conclusion: LOW_PROBABILITY')).toMatchObject({
      code: 'rationale-missing',
    });
    expect(await one.does('incidentSignConclusion', sign)).toBeNull();
    expect((await one.desk()).determination.standing).toBe('low-probability');
  });

  it('is reopened with a reason when facts change, and keeps the former conclusion', async () => {
    const one = await aCase();
    await one.does('incidentSignConclusion', 'conclusion: BREACH');
    expect(await one.does('incidentAnswerDetermination', 'question: IS_PHI, value: NO')).toMatchObject({
      code: 'determination-signed',
    });
    expect(await one.does('incidentReopenDetermination', 'reason: "It held no PHI after all."')).toBeNull();
    const { determination } = await one.desk();
    expect(determination).toMatchObject({ signed: null, former: [{ conclusion: 'BREACH' }] });
  });

  it('is signed by the privacy designation, by its alternate in an absence that is recorded, and by no other', async () => {
    const one = await aCase();
    const alternate = () => one.does('incidentSignConclusion', 'conclusion: BREACH', security);
    expect(await alternate()).toMatchObject({ code: 'not-chartered' });
    await absent("'2026-01-01', absent_until = '2999-01-01'");
    expect(await alternate()).toBeNull();
    await absent('null, absent_until = null');
    expect(
      await one.does('incidentSignConclusion', 'conclusion: BREACH', staff).catch(() => 'forbidden'),
    ).toBe('forbidden');
  });
});

describe('two officers at once', () => {
  it('of whom both sign, or both reopen: one wins, the other is told, and nothing is lost', async () => {
    await absent("'2026-01-01', absent_until = '2999-01-01'");
    for (let round = 0; round < 3; round += 1) {
      const one = await aCase();
      const both = async (name: string, args: string) => {
        const outcomes = await Promise.all([one.does(name, args), one.does(name, args, security)]);
        return new Set(outcomes.map((outcome) => outcome?.code ?? null));
      };
      const signed = await both('incidentSignConclusion', 'conclusion: BREACH');
      expect(signed).toEqual(new Set([null, 'determination-signed']));
      const reopened = await both('incidentReopenDetermination', 'reason: "It held no PHI after all."');
      expect(reopened).toEqual(new Set([null, 'nothing-signed']));
      const { history, determination } = await one.desk();
      const times = (type: string) => history.filter((event) => event.type === type).length;
      expect([times('conclusion-signed'), times('determination-reopened')]).toEqual([1, 1]);
      expect(determination).toMatchObject({ signed: null, former: [{ conclusion: 'BREACH' }] });
    }
    await absent('null, absent_until = null');
  });
});

describe('what cannot be', () => {
  it('is refused with what to do, and nothing is half-written', async () => {
    const one = await aCase(undefined, undefined, { occurredOn: '2026-05-01' });
    const before = (await one.desk()).history.length;
    const refused = async (name: string, args: string) => (await one.does(name, args))?.code;
    expect(await refused('incidentRecordKnowledge', 'who: WORKFORCE, knownOn: "2126-01-01"')).toBe(
      'date-in-future',
    );
    expect(await refused('incidentRecordKnowledge', 'who: WORKFORCE, knownOn: "2026-04-30"')).toBe(
      'known-before-event',
    );
    const facts = (given: string) => refused('incidentRecordBreachFacts', `facts: { ${given} }`);
    expect(await facts('byState: [{ state: "ZZ", people: 1 }]')).toBe('unknown-state');
    expect(await facts('byState: [{ state: "Ohio", people: 1 }]')).toBe('unknown-state');
    expect(await facts('total: 5, byState: [{ state: "OH", people: 6 }]')).toBe('more-than-total');
    expect(await facts('total: -1')).toBe('malformed');
    expect(await refused('incidentRecordNotice', 'clock: "no-such-clock", on: "2026-06-01"')).toBe(
      'no-such-clock',
    );
    expect(
      await refused(
        'incidentRecordHold',
        'form: WRITTEN, statedOn: "2026-06-01", until: "2026-05-01", official: "x"',
      ),
    ).toBe('hold-ends-before');
    expect(await facts('associateFoundOn: "2026-04-30"')).toBe('before-the-event');
    expect(await facts('associateFoundOn: "2026-05-02", associateToldOn: "2026-05-01"')).toBe(
      'told-before-known',
    );
    expect(await facts('confirmedOn: "2026-04-30"')).toBe('before-the-event');
    expect(await refused('incidentRecordHold', 'form: ORAL, statedOn: "2026-04-30", official: "x"')).toBe(
      'before-the-event',
    );
    expect(await refused('incidentRecordNotice', 'clock: "individuals", on: "2026-04-30"')).toBe(
      'before-the-event',
    );
    expect(await refused('incidentRecordNoticeFacts', 'facts: { breachStart: "2126-01-01" }')).toBe(
      'date-in-future',
    );
    expect(await refused('incidentRecordNoticeFacts', 'facts: { discoveryEnd: "2026-05-02" }')).toBe(
      'ends-before-it-begins',
    );
    expect((await one.desk()).history).toHaveLength(before);
    const impossible = await one
      .does('incidentRecordKnowledge', 'who: WORKFORCE, knownOn: "2026-02-30"')
      .catch((error: Error) => error.message);
    expect(impossible).toContain('must be a date');
  });

  it('may be the day on which the report says it happened: an officer corrects it, and then what was known before', async () => {
    const one = await aCase(undefined, undefined, { occurredOn: '2026-05-01' });
    expect(await one.knew('2026-04-30')).toMatchObject({ code: 'known-before-event' });
    expect(await one.does('incidentRecordNoticeFacts', 'facts: { breachStart: "2026-04-20" }')).toBeNull();
    expect(await one.knew('2026-04-30')).toBeNull();
    expect((await one.clock('individuals'))?.due).toBe('2026-06-29');
  });

  it('nothing of what officers wrote stands in the clear, and the chain holds with every text', async () => {
    const org = needful.demo.organizationId;
    const { pool, sealer } = needful.server;
    const verdict = await inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer));
    expect(verdict).toMatchObject({ holds: true });
    const rows = await inTenant(pool, { org }, (sql) =>
      sql.query<{ found: number }>({
        text: `select count(*)::int as found from needful.incident_event
                where org_id = $1 and (body like '%Det. Ames%' or body like '%FIPS%' or body like '%Deleted unread%')`,
        values: [org],
      }),
    );
    expect(rows).toEqual([{ found: 0 }]);
  });
});
