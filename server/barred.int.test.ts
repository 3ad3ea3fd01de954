import { randomUUID } from 'node:crypto';
import { addDays } from '@needful/shared/domain/calendar.ts';
import type {
  CalendarDate,
  IncidentId,
  Instant,
  OrganizationId,
  PersonId,
} from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followChanges } from '../test/kit/changes.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { incidentGlobalId, incidentOf } from './graphql/global-id.ts';
import { tell } from './mail/tell.ts';
import { readOverview } from './read/overview.ts';
import { takeMail } from './store/officer-mails.ts';
import { inTenant } from './store/tenant.ts';

let needful: TestServer;
let staff: SignedIn;
/** Holds the privacy designation, so leads what came by mail. */
let officer: SignedIn;
let security: SignedIn;
let org: string;

beforeAll(async () => {
  needful = await startTestServer();
  const { demo } = needful;
  [staff, officer, security] = [
    await needful.signIn(demo.staff),
    await needful.signIn(demo.officer),
    await needful.signIn(demo.security),
  ];
  org = demo.organizationId;
});
afterAll(async () => {
  await needful.stop();
});

type Shown = { readonly id: string; readonly reporter: { readonly name: string } | null };

async function shown(reference: string, by = officer): Promise<Shown | null> {
  const { data, errors } = await by.ask<{ incidentByReference: Shown | null }>(
    'query ($reference: String!) { incidentByReference(reference: $reference) { id reporter { name } } }',
    { reference },
  );
  expect(errors).toBeUndefined();
  return data?.incidentByReference ?? null;
}

function does(by: SignedIn, name: string, args: string): Promise<string | null> {
  return refusalOf(by, `${name}(${args})`);
}

describe('an officer who is named in a report', () => {
  it('finds it nowhere and learns nothing of who made it', async () => {
    const { reference } = await sendReport(staff, aReport());
    const incident = await shown(reference);
    const { data } = await security.ask<{ me: { personId: string } }>('{ me { personId } }');
    const acted = `id: "${incident?.id}", messageId: "${randomUUID()}", named: ["${data?.me.personId}"]`;
    expect(await does(officer, 'incidentNameInvolvement', acted)).toBeNull();
    expect(await shown(reference, security)).toBeNull();
    const found = await security.ask<{ incidents: { edges: { node: { reference: string } }[] } }>(
      '{ incidents(first: 100) { edges { node { reference } } } }',
    );
    expect(found.data?.incidents.edges.map(({ node }) => node.reference)).not.toContain(reference);
    const byId =
      'query ($id: ID!) { incident(id: $id) { id } node(id: $id) { ... on Incident { reference } } }';
    const asked = await security.ask<{ incident: object | null; node: object | null }>(byId, {
      id: incident?.id,
    });
    expect({ incident: asked.data?.incident ?? null, node: asked.data?.node ?? null }).toEqual({
      incident: null,
      node: null,
    });
    const note = `id: "${incident?.id}", messageId: "${randomUUID()}", text: "Me?"`;
    expect(await does(security, 'incidentAddNote', note)).toBe('incident-not-found');
    expect((await shown(reference))?.reporter).not.toBeNull();
  });
});

describe('of an incident that an officer is barred from', () => {
  let personId: string;

  beforeAll(async () => {
    const { data } = await security.ask<{ me: { personId: string } }>('{ me { personId } }');
    personId = data?.me.personId ?? '';
  });

  /** An incident that may be a breach of three people, before the other officer is named in it. */
  async function anIncident() {
    const { reference } = await sendReport(staff, aReport());
    const id = (await shown(reference))?.id ?? '';
    const incidentId = incidentOf(needful.demo.organizationId, id) as IncidentId | null;
    if (incidentId === null) throw new Error(`${reference} is not there`);
    const name = () =>
      does(
        officer,
        'incidentNameInvolvement',
        `id: "${id}", messageId: "${randomUUID()}", named: ["${personId}"]`,
      );
    return { reference, id, incidentId, name };
  }

  const owing = async (id: string) => {
    const message = () => `id: "${id}", messageId: "${randomUUID()}"`;
    const knew = `${message()}, who: WORKFORCE, isActor: false, knownOn: "2026-03-10"`;
    expect(await does(officer, 'incidentRecordKnowledge', knew)).toBeNull();
    const facts = `${message()}, facts: { total: 3, byState: [{ state: "OH", people: 3 }] }`;
    expect(await does(officer, 'incidentRecordBreachFacts', facts)).toBeNull();
  };

  async function printed(by: SignedIn, body: object) {
    const response = await fetch(`${needful.origin}/api/documents/${org}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: by.cookie, origin: needful.origin },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }

  it('neither the notices, nor the breaches of the year, nor their documents tell', async () => {
    const { id, reference, name } = await anIncident();
    await owing(id);
    expect(await name()).toBeNull();
    const query =
      'query ($id: ID!) { incidentNotices(id: $id) { notices { id } } hhsYear(year: 2026) { small { reference } } }';
    type Answer = {
      incidentNotices: object | null;
      hhsYear: { small: { reference: string }[] };
    };
    const year = { document: 'small-breaches.csv', year: 2026 };
    const sheet = { document: 'sheet.csv', notice: 'hhs-small' };
    const led = (await officer.ask<Answer>(query, { id })).data;
    expect(led?.incidentNotices).not.toBeNull();
    expect(led?.hhsYear.small.map((one) => one.reference)).toContain(reference);
    expect((await printed(officer, year)).text).toContain(reference);
    expect((await printed(officer, { ...sheet, incident: id })).status).toBe(200);
    const barred = (await security.ask<Answer>(query, { id })).data;
    expect(barred?.incidentNotices).toBeNull();
    expect(barred?.hhsYear.small.map((one) => one.reference)).not.toContain(reference);
    expect((await printed(security, year)).text).not.toContain(reference);
    const unknown = await printed(security, { ...sheet, incident: 'nothing' });
    expect(unknown.status).toBe(404);
    expect(await printed(security, { ...sheet, incident: id })).toEqual(unknown);
  });

  it('no door of files tells, whatever is asked of it', async () => {
    const { id, name } = await anIncident();
    const doors = [
      ...['preview', 'import', 'export'].map((what) => ['register', what] as const),
      ['attachments', ''] as const,
    ];
    const ask = async (incident: string) =>
      await Promise.all(
        doors.map(async ([door, what]) => {
          const path = [door, org, encodeURIComponent(incident), what].filter(Boolean).join('/');
          const response = await fetch(`${needful.origin}/${path}?message=${randomUUID()}`, {
            method: 'POST',
            headers: { 'content-type': 'text/csv', cookie: security.cookie, origin: needful.origin },
            body: 'Name\nAda\n',
          });
          return [door, what, response.status, await response.json()];
        }),
      );
    expect(JSON.stringify(await ask(id))).toMatch(/register-not-yours.*attachments-not-yours/);
    expect(await name()).toBeNull();
    const nowhere = incidentGlobalId(needful.demo.organizationId, randomUUID());
    expect(await ask(id)).toEqual(await ask(nowhere));
  });

  it('the stream of changes leaves out every event, and goes on', async () => {
    const { id, name } = await anIncident();
    expect(await name()).toBeNull();
    const after = await anIncident();
    const { data } = await officer.ask<{ queueHead: number }>('{ queueHead }');
    const head = data?.queueHead ?? 0;
    const [all, theirs] = [
      await followChanges(needful, officer, 0),
      await followChanges(needful, security, 0),
    ];
    await Promise.all([all.until(head), theirs.until(head)]);
    all.leave();
    theirs.leave();
    expect(all.incidents).toContain(id);
    expect(theirs.incidents).not.toContain(id);
    expect(theirs.incidents).toContain(after.id);
  });

  it('no number of the overview counts it', async () => {
    const { id, name } = await anIncident();
    await owing(id);
    const before = await counts(security);
    const all = await counts(officer);
    expect(await name()).toBeNull();
    const after = await counts(security);
    expect(after).toEqual(before.map((count) => count - 1));
    expect(await counts(officer)).toEqual(all);
  });

  /** Reports, open incidents, clocks late or owed, reports by kind and by department. */
  async function counts(by: SignedIn): Promise<readonly number[]> {
    type Listed = readonly { readonly count: number }[];
    type Named = readonly { readonly counts: readonly number[] }[];
    type Ages = readonly Record<'week' | 'month' | 'twoMonths' | 'older', number>[];
    const { data } = await by.ask<{
      me: { personId: PersonId };
      overview: {
        reports: number;
        openByAge: Ages;
        late: Listed;
        owed: Listed;
        byKind: Named;
      };
    }>(`{ me { personId } overview { reports openByAge { week month twoMonths older } late { count } owed { count }
          byKind { counts } } }`);
    if (data == null) throw new Error('There is no overview');
    const { reports, openByAge, late, owed, byKind } = data.overview;
    const sum = (numbers: readonly number[]) => numbers.reduce((so, far) => so + far, 0);
    const ofNamed = (named: Named) => sum(named.flatMap((one) => one.counts));
    return [
      reports,
      sum(openByAge.flatMap(({ week, month, twoMonths, older }) => [week, month, twoMonths, older])),
      sum([...late, ...owed].map(({ count }) => count)),
      ofNamed(byKind),
      ofNamed(await departmentsFor(data.me.personId)),
    ];
  }

  /** As they are told once this month is over. */
  async function departmentsFor(person: PersonId) {
    const month = new Date().toISOString().slice(0, 7);
    const today = addDays(`${month}-28` as CalendarDate, 10);
    const period = { from: `${month}-01` as CalendarDate, to: today };
    const asked = { org: org as OrganizationId, person, today, timeZone: 'UTC', ...period };
    return (await readOverview(needful.server.pool, asked)).byDepartment;
  }

  it('neither the legal holds nor the preview of a purge tell', async () => {
    const { id, reference, name } = await anIncident();
    expect(await name()).toBeNull();
    const hold = randomUUID();
    const set = `id: "${id}", messageId: "${hold}", reason: "The matter of North"`;
    expect(await does(officer, 'incidentSetLegalHold', set)).toBeNull();
    const held = async (by: SignedIn) => {
      const { data } = await by.ask<{ records: { held: { reference: string }[] } }>(
        '{ records { held { reference } } }',
      );
      return data?.records.held.map((one) => one.reference);
    };
    expect(await held(officer)).toEqual([reference]);
    expect(await held(security)).toEqual([]);
    const lift = `id: "${id}", messageId: "${randomUUID()}", hold: "${hold}", reason: "Settled"`;
    expect(await does(officer, 'incidentLiftLegalHold', lift)).toBeNull();
    expect(await does(officer, 'incidentClose', `id: "${id}", reason: RESOLVED, text: "Done."`)).toBeNull();
    expect(await does(officer, 'retentionScheduleSet', 'years: 6')).toBeNull();
    const purged = async (by: SignedIn) => {
      const { data } = await by.ask<{ wouldPurge: { reference: string }[] }>(
        '{ wouldPurge(on: "2099-01-01") { reference } }',
      );
      return data?.wouldPurge.map((one) => one.reference);
    };
    expect(await purged(officer)).toContain(reference);
    expect(await purged(security)).not.toContain(reference);
  });

  it('no mail goes out to them, not even one that waited since before', async () => {
    const { incidentId, name } = await anIncident();
    const { data } = await officer.ask<{ me: { personId: string } }>('{ me { personId } }');
    const lead = data?.me.personId ?? '';
    const tells = (cause: string) =>
      inTenant(needful.server.pool, { org: needful.demo.organizationId }, async (sql) => {
        const at = new Date().toISOString() as Instant;
        const telling = { cause, kind: 'climb', incident: incidentId, isUrgent: true } as const;
        await tell(sql, needful.demo.organizationId, telling, [lead, personId], at);
      });
    await tells('before');
    expect(await name()).toBeNull();
    await tells('after');
    const taken = await inTenant(needful.server.pool, { org: needful.demo.organizationId }, async (sql) => {
      const text = `select id from needful.officer_mail where org_id = $1 and cause in ('before', 'after') order by cause, recipient`;
      const ids = await sql.query<{ id: string }>({ text, values: [org] });
      return await Promise.all(ids.map(({ id }) => takeMail(sql, needful.demo.organizationId, id)));
    });
    const seen = taken.map((mail) => ({
      cause: mail?.cause,
      recipient: mail?.recipient,
      goes: mail?.to != null,
    }));
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(
      expect.arrayContaining([
        { cause: 'before', recipient: lead, goes: true },
        { cause: 'before', recipient: personId, goes: false },
        { cause: 'after', recipient: lead, goes: true },
      ]),
    );
  });
});
