import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { IncidentId, Instant, MessageId } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { foundPractice } from '../test/kit/practice.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { incidentGlobalId } from './graphql/global-id.ts';
import { purgeRegister } from './handle/register.ts';
import { Resealing } from './keys/resealing.ts';
import { createSealer } from './keys/seal.ts';
import { readAffected } from './store/affected.ts';
import { resealRegisters } from './store/reseal-register.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

/** The register of people affected, asked of the server as the officer's page asks. */

const KEY = Buffer.alloc(32, 5);
let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;
let security: SignedIn;
/** Ids and names of members, by their e-mail. */
let people: ReadonlyMap<string, { readonly personId: string; readonly name: string }>;

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_ENCRYPTION_KEY: KEY.toString('base64') });
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
  security = await needful.signIn(needful.demo.security);
  const members = await officer.ask<{ people: { email: string; personId: string; name: string }[] }>(
    '{ people { email personId name } }',
  );
  people = new Map((members.data?.people ?? []).map((member) => [member.email, member]));
});
afterAll(() => needful.stop());

type Outcome = { readonly __typename: string; readonly code?: string; readonly message?: string };

async function anIncident() {
  const { reference, reportId } = await sendReport(staff, aReport());
  const find = 'query ($reference: String!) { incidentByReference(reference: $reference) { id } }';
  const found = await officer.ask<{ incidentByReference: { id: string } }>(find, { reference });
  const id = found.data?.incidentByReference.id ?? '';
  /** Gives a command and answers with its refusal, or null. */
  async function does(name: string, args: string, by = officer, messageId: string = randomUUID()) {
    const text = `mutation ($id: ID!, $m: ID!) { ${name}(id: $id, messageId: $m, ${args}) { __typename ... on Refusal { code message field } } }`;
    const answer = await by.ask<Record<string, Outcome>>(text, { id, m: messageId });
    const outcome = answer.data?.[name];
    if (outcome === undefined) throw new Error(JSON.stringify(answer));
    return outcome.code ?? null;
  }
  async function read<Data>(fields: string, by = officer): Promise<Data> {
    const answer = await by.ask<{ incident: Data }>(`query ($id: ID!) { incident(id: $id) { ${fields} } }`, {
      id,
    });
    if (answer.data == null) throw new Error(JSON.stringify(answer));
    return answer.data.incident;
  }
  const [, key = ''] = JSON.parse(Buffer.from(id, 'base64').toString().replace('Incident:', '')) as string[];
  return { id, key: key as IncidentId, reportId, does, read };
}

const REGISTER = `register { total byState { state people } badAddresses isComplete isPurged mayOpen mayGrant recipients
  granted { name } views { name what people } counted { total isEstimate badAddresses source because byState { state people } } }
  history { type sentence }`;
type Shown = {
  readonly register: {
    readonly total: number;
    readonly byState: readonly { state: string; people: number }[];
    readonly badAddresses: number;
    readonly mayOpen: boolean;
    readonly recipients: number;
    readonly views: readonly { name: string; what: string; people: number }[];
    readonly counted: { total: number | null; source: string; because: string; badAddresses: number };
  };
  readonly history: readonly { type: string; sentence: string }[];
};

const OHIO = 'address: { lines: ["1 Main St"], city: "Columbus", state: "Ohio", postalCode: "43004" }';

/** Opens entries by their ids; null where the register is closed to whoever asks. */
async function open(id: string, entries: readonly string[], by = officer) {
  const text = `query ($id: ID!, $entries: [ID!]!) { registerPeople(id: $id, entries: $entries) { id name bornOn address { city state } } }`;
  const answer = await by.ask<{ registerPeople: { id: string; name: string }[] | null }>(text, {
    id,
    entries,
  });
  if (answer.data == null) throw new Error(JSON.stringify(answer));
  return answer.data.registerPeople;
}

describe('the register of people affected', () => {
  it('is entered by hand, counted in the clear, sealed in the database and opened with a trace', async () => {
    const one = await anIncident();
    const entry = randomUUID();
    const person = `person: { name: "Ada Canary", ${OHIO}, bornOn: "3/7/1984", patientNumber: "CANARY-1" }`;
    expect(await one.does('registerAddPerson', person, officer, entry)).toBeNull();
    // The same message again arrives once; the same id with another person is another message.
    expect(await one.does('registerAddPerson', person, officer, entry)).toBeNull();
    expect(await one.does('registerAddPerson', 'person: { name: "Bo Canary" }', officer, entry)).toBe(
      'message-id-taken',
    );
    expect(await one.does('registerAddPerson', 'person: { name: "Bo Canary", residence: "VT" }')).toBeNull();
    expect((await one.read<Shown>(REGISTER)).register).toMatchObject({
      total: 2,
      byState: [
        { state: 'OH', people: 1 },
        { state: 'VT', people: 1 },
      ],
      badAddresses: 1,
    });
    expect(await open(one.id, [entry])).toEqual([
      { id: entry, name: 'Ada Canary', bornOn: '1984-03-07', address: { city: 'Columbus', state: 'OH' } },
    ]);
    const { register, history } = await one.read<Shown>(REGISTER);
    expect(register.views).toEqual([
      { name: people.get(needful.demo.officer.email)?.name, what: 'AFFECTED', people: 1 },
    ]);
    expect(history.at(-1)?.sentence).toContain('It holds 2 people: OH 1, VT 1; 1 bad address.');
    const stored = await askAsSuperuser<{ all: string }>(
      needful.database.adminUrl,
      `select coalesce(string_agg(p::text || e.body, ''), '') as all from needful.affected_person p join needful.incident_event e on e.incident_id = p.incident_id`,
    );
    expect(stored[0]?.all).not.toMatch(/canary/i);
    expect(stored[0]?.all).not.toContain(Buffer.from('Canary').toString('hex'));
  });

  it('says what is wrong with a person, and enters nothing', async () => {
    const one = await anIncident();
    for (const [person, code] of [
      ['name: " "', 'malformed'],
      ['name: "A", bornOn: "2026-02-30"', 'malformed'],
      ['name: "A", residence: "Ohia"', 'malformed'],
      [
        'name: "A", address: { lines: ["1 Main St"], city: "Columbus", state: "OH", postalCode: "4300" }',
        'malformed',
      ],
    ] as const)
      expect(await one.does('registerAddPerson', `person: { ${person} }`)).toBe(code);
    expect((await one.read<Shown>(REGISTER)).register.total).toBe(0);
  });

  it('is opened by the lead and whom the lead names, until that ends; others see the numbers', async () => {
    const one = await anIncident();
    const entry = randomUUID();
    await one.does('registerAddPerson', `person: { name: "Cleo Canary", ${OHIO} }`, officer, entry);
    expect((await one.read<Shown>(REGISTER, security)).register).toMatchObject({ total: 1, mayOpen: false });
    expect(await open(one.id, [entry], security)).toBeNull();
    expect(await one.does('registerAddPerson', 'person: { name: "D" }', security)).toBe('register-not-yours');
    const named = `person: "${people.get(needful.demo.security.email)?.personId}"`;
    expect(await one.does('registerGrant', named, security)).toBe('only-the-lead');
    expect(
      await one.does('registerGrant', `person: "${people.get(needful.demo.staff.email)?.personId}"`),
    ).toBe('not-an-officer');
    expect(await one.does('registerGrant', named)).toBeNull();
    expect(await open(one.id, [entry], security)).toMatchObject([{ name: 'Cleo Canary' }]);
    expect(await one.does('registerEndGrant', named)).toBeNull();
    expect(await open(one.id, [entry], security)).toBeNull();
    expect((await one.read<Shown>(REGISTER)).history.map(({ type }) => type).slice(-2)).toEqual([
      'register-granted',
      'register-grant-ended',
    ]);
  });

  it('corrects and removes entries, and keeps the reason while the identifiers go', async () => {
    const one = await anIncident();
    const entry = randomUUID();
    await one.does('registerAddPerson', 'person: { name: "Dee Canary" }', officer, entry);
    const better = `entry: "${entry}", person: { name: "Dee Canary", ${OHIO}, addressQuality: GOOD }`;
    expect(await one.does('registerChangePerson', better)).toBeNull();
    expect((await one.read<Shown>(REGISTER)).register).toMatchObject({ total: 1, badAddresses: 0 });
    const former = async (by = officer) => {
      const text =
        'query ($id: ID!, $entry: ID!) { registerFormer(id: $id, entry: $entry) { person { name address { city } } } }';
      const { data } = await by.ask<{ registerFormer: object[] | null }>(text, { id: one.id, entry });
      return data?.registerFormer;
    };
    expect(await former()).toEqual([{ person: { name: 'Dee Canary', address: null } }]);
    expect(await former(security)).toBeNull();
    // The same id with another correction is another message, also where it was given in another incident.
    const said = randomUUID();
    const older = better.replace('Dee Canary', 'Dey Canary');
    expect(await one.does('registerChangePerson', older, officer, said)).toBeNull();
    expect(await one.does('registerChangePerson', older, officer, said)).toBeNull();
    expect(await one.does('registerChangePerson', better, officer, said)).toBe('message-id-taken');
    const two = await anIncident();
    const there = randomUUID();
    await two.does('registerAddPerson', 'person: { name: "Dee Canary" }', officer, there);
    const over = better.replace(entry, there);
    expect(await two.does('registerChangePerson', over, officer, said)).toBe('message-id-taken');
    expect((await one.read<Shown>(REGISTER)).register.views).toMatchObject([{ what: 'AFFECTED', people: 1 }]);
    const spelled = better.replace('Dee Canary', 'Dea Canary');
    expect(await one.does('registerChangePerson', spelled)).toBeNull();
    expect(await former()).toMatchObject([
      { person: { name: 'Dey Canary' } },
      { person: { name: 'Dee Canary', address: { city: 'Columbus' } } },
      { person: { address: null } },
    ]);
    // Sent again once another correction stands, it is still the same message.
    expect(await one.does('registerChangePerson', older, officer, said)).toBeNull();
    expect(await one.does('registerChangePerson', spelled, officer, said)).toBe('message-id-taken');
    expect(await open(one.id, [entry])).toMatchObject([{ name: 'Dea Canary' }]);
    const { organizationId: org } = needful.demo;
    const { pool, sealer } = needful.server;
    const verify = () => inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer));
    expect(await verify()).toMatchObject({ holds: true });
    const gone = `update needful.former_person set sealed = null, salt = null where entry_id = '${entry}'`;
    for (const change of [gone, gone.replace('null, salt = null', 'salt')]) {
      const altered = await inTenant(pool, { org }, async (sql) => {
        await sql.query({ text: change, values: [] });
        const verdict = await verifyHistory(sql, org, sealer);
        throw Object.assign(new Error('undo'), { verdict });
      }).catch((error: { verdict?: object }) => error.verdict);
      expect(altered, change).toMatchObject({ holds: false, problem: expect.stringContaining(entry) });
    }
    const other = createSealer({ current: Buffer.alloc(32, 9), former: [KEY] });
    await resealRegisters(pool, other, org, new Resealing());
    expect(await inTenant(pool, { org }, (sql) => verifyHistory(sql, org, other))).toMatchObject({
      holds: true,
    });
    const back = createSealer({ current: KEY, former: [Buffer.alloc(32, 9)] });
    await resealRegisters(pool, back, org, new Resealing());
    // What names people stays where a hold stands, whoever asks: it is corrected, and its letter set aside.
    const hold = randomUUID();
    expect(await one.does('incidentSetLegalHold', 'reason: "Roe v. Practice"', officer, hold)).toBeNull();
    const recipient = randomUUID();
    await one.does('registerAddRecipient', 'recipient: { kind: FAX, address: "1" }', officer, recipient);
    const takeOut = `entry: "${entry}", reason: "Of another chart."`;
    expect(await one.does('registerRemovePerson', takeOut)).toBe('legal-hold-stands');
    expect(await one.does('registerRemoveRecipient', `entry: "${recipient}"`)).toBe('legal-hold-stands');
    expect(await one.does('registerRemovePerson', takeOut, security)).toBe('register-not-yours');
    expect(await open(one.id, [entry])).toMatchObject([{ name: 'Dea Canary' }]);
    expect(await one.does('incidentLiftLegalHold', `hold: "${hold}", reason: "Settled"`)).toBeNull();
    const whole = randomUUID();
    const ask = (mutation: string, by = officer) => by.ask(`mutation { ${mutation} { __typename } }`);
    await ask(`organizationHoldSet(messageId: "${whole}", matter: "Roe", reason: "Sued")`);
    expect(await one.does('registerRemovePerson', takeOut)).toBe('legal-hold-stands');
    await ask(`organizationHoldConfirm(id: "${whole}")`, security);
    await ask(`organizationHoldLift(id: "${whole}", reason: "Settled")`);
    await ask(`organizationHoldConfirm(id: "${whole}")`, security);
    expect(await one.does('registerRemoveRecipient', `entry: "${recipient}"`)).toBeNull();
    const away = randomUUID();
    expect(
      await one.does('registerRemovePerson', `entry: "${entry}", reason: "Of another chart."`, officer, away),
    ).toBeNull();
    expect(
      await one.does('registerRemovePerson', `entry: "${entry}", reason: "Of another chart."`, officer, away),
    ).toBeNull();
    expect(await former()).toEqual([]);
    expect(await verify()).toMatchObject({ holds: true });
    expect(await one.does('registerRemovePerson', `entry: "${entry}", reason: "Again."`)).toBe(
      'no-such-entry',
    );
    expect((await one.read<Shown>(REGISTER)).register.total).toBe(0);
    expect(await open(one.id, [entry])).toEqual([]);
  });

  it('takes recipients from the lead and from the reporter, and from nobody else', async () => {
    const one = await anIncident();
    const recipient =
      '{ kind: EMAIL, address: "wrong@canary.example", messageReference: "<1@mail.example>" }';
    expect(await one.does('registerAddRecipient', `recipient: ${recipient}`)).toBeNull();
    const theirs = `mutation ($r: ID!, $m: ID!) { incidentAddRecipient(reportId: $r, messageId: $m, recipient: ${recipient}) { __typename ... on Refusal { code } } }`;
    const given = { r: one.reportId, m: randomUUID() };
    const refused = await security.ask<{ incidentAddRecipient: Outcome }>(theirs, given);
    expect(refused.data?.incidentAddRecipient.code).toBe('not-the-reporter');
    const kept = await staff.ask<{ incidentAddRecipient: Outcome }>(theirs, given);
    expect(kept.data?.incidentAddRecipient.__typename).toBe('IncidentAddRecipientSuccess');
    const read = await officer.ask<{ registerRecipients: object[] }>(
      'query ($id: ID!) { registerRecipients(id: $id) { address source } }',
      { id: one.id },
    );
    expect(read.data?.registerRecipients).toEqual([
      { address: 'wrong@canary.example', source: 'OFFICER' },
      { address: 'wrong@canary.example', source: 'REPORTER' },
    ]);
    expect((await one.read<Shown>(REGISTER)).register.recipients).toBe(2);
  });

  it('feeds the clocks: the larger number until it is complete, then its own; nine and ten bad addresses', async () => {
    const one = await anIncident();
    await one.does(
      'incidentRecordBreachFacts',
      'facts: { total: 620, byState: [{ state: "OH", people: 620 }] }',
    );
    for (let entered = 0; entered < 9; entered += 1)
      await one.does('registerAddPerson', `person: { name: "Eve ${entered}", residence: "OH" }`);
    type Clocks = Shown & { readonly clocks: readonly { id: string; state: string; because: string }[] };
    const before = await one.read<Clocks>(`${REGISTER} clocks { id state because }`);
    expect(before.register.counted).toMatchObject({ total: 620, source: 'LARGER', badAddresses: 9 });
    expect(before.clocks.find(({ id }) => id === 'substitute-notice')?.because).toContain('fewer than 10');
    expect(before.clocks.find(({ id }) => id === 'hhs-large')?.state).not.toBe('DOES_NOT_APPLY');
    await one.does('registerAddPerson', 'person: { name: "Eve 9", residence: "OH" }');
    expect(await one.does('registerComplete', 'isComplete: true')).toBeNull();
    const after = await one.read<Clocks>(`${REGISTER} clocks { id state because }`);
    expect(after.register.counted).toMatchObject({ total: 10, source: 'REGISTER' });
    expect(after.register.counted.because).toContain('not the 620 that were typed');
    expect(after.clocks.find(({ id }) => id === 'substitute-notice')?.because).toContain('10 or more');
    expect(after.clocks.find(({ id }) => id === 'hhs-large')?.state).toBe('DOES_NOT_APPLY');
  });

  it('is sealed anew by a rotation, purged without a trace of anybody, and its history verifies throughout', async () => {
    const one = await anIncident();
    const entry = randomUUID();
    const { organizationId: org } = needful.demo;
    const { pool, sealer } = needful.server;
    await one.does('registerAddPerson', `person: { name: "Fay Canary", ${OHIO} }`, officer, entry);
    await one.does('registerAddRecipient', 'recipient: { kind: FAX, address: "614 555 0100" }');
    const verify = () => inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer));
    expect(await verify()).toMatchObject({ holds: true });
    for (const change of [
      "residence = 'vt'",
      'name = address',
      "stands_as = decode(repeat('00', 32), 'hex')",
    ]) {
      const altered = await inTenant(pool, { org }, async (sql) => {
        await sql.query({
          text: `update needful.affected_person set ${change} where id = $1`,
          values: [entry],
        });
        const verdict = await verifyHistory(sql, org, sealer);
        throw Object.assign(new Error('undo'), { verdict });
      }).catch((error: { verdict?: object }) => error.verdict);
      expect(altered, change).toMatchObject({ holds: false, problem: expect.stringContaining(entry) });
    }
    const stranger = createSealer({ current: Buffer.alloc(32, 7), former: [] });
    await expect(
      inTenant(pool, { org }, (sql) => readAffected(sql, stranger, org, one.key, { ids: [entry] })),
    ).rejects.toThrow(/Sealed with key/);
    const given = {
      org,
      timeZone: 'America/New_York',
      actor: { kind: 'system' } as const,
      now: new Date().toISOString() as Instant,
    };
    const shell = {
      pool,
      sealer,
      announce: async () => {},
      announceLead: async () => {},
      announceDispute: async () => {},
      announceReview: async () => {},
    };
    await purgeRegister(shell, given, one.key, randomUUID() as MessageId);
    expect(await verify()).toMatchObject({ holds: true });
    expect((await one.read<Shown>(REGISTER)).register).toMatchObject({ total: 1, isPurged: true });
    expect(await open(one.id, [entry])).toEqual([]);
    expect(await one.does('registerAddPerson', 'person: { name: "G" }')).toBe('register-purged');
    const done = new Resealing();
    await resealRegisters(pool, stranger, org, done);
    expect(done.unreadable.get(sealer.keyId)).toBeGreaterThan(0);
  });
});

describe('a file of people affected', () => {
  type Answer = { readonly status: number; readonly text: string };

  /** What the officer's page sends with a chosen file. */
  async function send(
    id: string,
    what: string,
    body: string | Uint8Array,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const { cookie = officer.cookie, origin = needful.origin, type = 'text/csv', ...query } = more;
    const url = `${needful.origin}/register/${needful.demo.organizationId}/${encodeURIComponent(id)}/${what}?${new URLSearchParams(query)}`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': type },
      body: body as BodyInit,
    });
    return { status: response.status, text: await response.text() };
  }

  const FILE = `Name,Address,City,State,ZIP,DOB,MRN\nGil Canary,1 Main St,Columbus,OH,43004,1984-03-07,=1+1\nHal Canary,,,VT,,,\nGIL  CANARY,9 Elm St,Columbus,OH,43004,3/7/1984,\n`;

  it('is looked at first, then imported whole in one event, and exported without formulas', async () => {
    const one = await anIncident();
    const looked = await send(one.id, 'preview', FILE);
    const report = JSON.parse(looked.text) as {
      sha256: string;
      rows: number;
      repeatedRows: number;
      counts: { total: number };
    };
    expect(report).toMatchObject({
      rows: 3,
      problemRows: 0,
      repeatedRows: 1,
      encoding: 'UTF-8',
      counts: { total: 2 },
    });
    expect((await one.read<Shown>(REGISTER)).register.total).toBe(0);
    const query = { message: randomUUID(), sha256: report.sha256 };
    expect(JSON.parse((await send(one.id, 'import', FILE, query)).text)).toEqual({ people: 2, leftOut: 1 });
    expect(JSON.parse((await send(one.id, 'import', FILE, query)).text)).toEqual({ people: 2, leftOut: 1 });
    const { register, history } = await one.read<Shown>(REGISTER);
    expect(register).toMatchObject({ total: 2, badAddresses: 1 });
    expect(history.filter(({ type }) => type === 'affected-imported')).toHaveLength(1);
    expect(JSON.parse((await send(one.id, 'preview', FILE)).text)).toMatchObject({
      repeatedRows: 3,
      counts: { total: 0 },
    });
    const exported = await send(one.id, 'export', '');
    expect(exported.text).toContain("Gil Canary,1 Main St,,Columbus,OH,43004,,1984-03-07,'=1+1,");
    expect((await one.read<Shown>(REGISTER)).register.views).toMatchObject([{ what: 'EXPORT', people: 2 }]);
    const { pool, sealer } = needful.server;
    const org = needful.demo.organizationId;
    expect(await inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer))).toMatchObject({
      holds: true,
    });
  });

  it('takes no body of unknown length, which would be read before anybody is asked who sends it', async () => {
    const one = await anIncident();
    const url = `${needful.origin}/register/${needful.demo.organizationId}/${encodeURIComponent(one.id)}/preview`;
    const body = new Blob([FILE]).stream();
    const answer = await fetch(url, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(answer.status).toBe(411);
  });

  it('waits for its own organization\u2019s slow uploads, and for nobody else\u2019s', async () => {
    const one = await anIncident();
    const north = await foundPractice(needful.server, 'north');
    const there = await needful.signIn(north.officer);
    const path = (org: string, id: string) => `/register/${org}/${encodeURIComponent(id)}/preview`;
    const own = `${needful.origin}${path(needful.demo.organizationId, one.id)}`;
    const headers = { cookie: officer.cookie, origin: needful.origin, 'content-type': 'text/csv' };
    const slow = [1, 2, 3].map(() => {
      const upload = request(own, { method: 'POST', headers: { ...headers, 'content-length': FILE.length } });
      upload.on('error', () => {}).write(FILE.slice(0, 4));
      const answered = once(upload, 'response').then(([response]) => (response as IncomingMessage).resume());
      return { upload, answered };
    });
    // Two are being read, and nobody hears of them before they end; whichever came third is sent away.
    const first = await Promise.race(slow.map(({ answered }) => answered));
    expect(first.statusCode).toBe(503);
    const nowhere = incidentGlobalId(north.organizationId, randomUUID());
    const other = await fetch(`${needful.origin}${path(north.organizationId, nowhere)}`, {
      method: 'POST',
      headers: { ...headers, cookie: there.cookie },
      body: FILE,
    });
    expect(other.status).toBe(422);
    for (const { upload } of slow) upload.end(FILE.slice(4));
    const statuses = (await Promise.all(slow.map(({ answered }) => answered))).map((one) => one.statusCode);
    expect(statuses.toSorted()).toEqual([200, 200, 503]);
    expect((await send(one.id, 'preview', FILE)).status).toBe(200);
  });

  it('leaves nothing behind where it is refused: bad rows, another file, other people, other pages', async () => {
    const one = await anIncident();
    const bad = `${FILE}Ida,,,Ohia,,,\n`;
    const { sha256 } = JSON.parse((await send(one.id, 'preview', bad)).text) as { sha256: string };
    const refusals: readonly [string, () => Promise<Answer>, number][] = [
      ['rows-with-problems', () => send(one.id, 'import', bad, { message: randomUUID(), sha256 }), 422],
      ['other-file', () => send(one.id, 'import', FILE, { message: randomUUID(), sha256 }), 422],
      ['wrong-columns', () => send(one.id, 'preview', 'Colour\nred\n'), 422],
      ['not-csv', () => send(one.id, 'preview', FILE, { type: 'text/plain' }), 422],
      ['register-not-yours', () => send(one.id, 'preview', FILE, { cookie: security.cookie }), 422],
      ['register-not-yours', () => send(one.id, 'export', '', { cookie: security.cookie }), 422],
      ['FORBIDDEN', () => send(one.id, 'preview', FILE, { cookie: staff.cookie }), 403],
      ['FOREIGN_ORIGIN', () => send(one.id, 'preview', FILE, { origin: 'https://evil.example' }), 403],
    ];
    for (const [code, sent, status] of refusals) {
      const { status: answered, text } = await sent();
      expect({ answered, ...JSON.parse(text) }, code).toMatchObject({ answered: status, code });
    }
    const rows = await askAsSuperuser(
      needful.database.adminUrl,
      `select 1 from needful.affected_person where incident_id = '${one.key}'`,
    );
    expect(rows).toEqual([]);
    expect((await one.read<Shown>(REGISTER)).register.total).toBe(0);
  });
});
