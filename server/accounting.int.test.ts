import { createHash, randomUUID } from 'node:crypto';
import { addDays, addYears } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorkers, openCase, type Refused } from '../test/kit/case.ts';
import { eventually } from '../test/kit/eventually.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { purgeDue } from './handle/purge.ts';
import { Resealing } from './keys/resealing.ts';
import { createSealer } from './keys/seal.ts';
import { lockHead } from './store/incidents.ts';
import { appendRecord } from './store/records.ts';
import { nextRecordsTexts, resealRecordsText } from './store/records-texts.ts';
import { resealRecords } from './store/reseal-records.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

/** Patients’ requests and the accounting of disclosures, asked as the officer’s page asks (45 CFR 164.524-164.528). */

let needful: TestServer;
let practice: CaseWorkers;
let officer: SignedIn;
let security: SignedIn;
let members: ReadonlyMap<string, string>;

beforeAll(async () => {
  needful = await startTestServer();
  const { demo } = needful;
  const [staff, privacy, other] = await Promise.all(
    [demo.staff, demo.officer, demo.security].map((who) => needful.signIn(who)),
  );
  if (!staff || !privacy || !other) throw new Error('Somebody did not sign in');
  [officer, security] = [privacy, other];
  practice = { staff, officer, org: demo.organizationId };
  const { data } = await officer.ask<{ people: { email: string; personId: string }[] }>(
    '{ people { email personId } }',
  );
  members = new Map((data?.people ?? []).map(({ email, personId }) => [email, personId]));
});
afterAll(() => needful.stop());

const REQUEST =
  'request { id reference right state from to isFree fee outcome clock { state due starts { on } } }';
const ENTRY = `source status because citation incident registered dates recipientName recipientAddress description purpose
  frequency protocol isJudged`;
const ACCOUNTING = `accounting { needsAnotherOfficer lacking patient { name } entries { ${ENTRY} } }`;

type Entry = {
  readonly source: string;
  readonly status: string;
  readonly because: string;
  readonly citation: string;
  readonly incident: string | null;
  readonly registered: string | null;
  readonly dates: readonly string[];
  readonly recipientName: string | null;
};
type Request = {
  readonly id: string;
  readonly state: string;
  readonly from: string;
  readonly isFree: boolean;
  readonly outcome: string | null;
  readonly clock: { readonly state: string; readonly due: string };
};
type Composed = {
  readonly request: Request;
  readonly accounting: {
    readonly needsAnotherOfficer: boolean;
    readonly lacking: readonly string[];
    readonly entries: readonly Entry[];
  };
};

/** Gives a command and answers with what it selects, or the refusal. */
async function give<Data>(
  mutation: string,
  args: string,
  select: string,
  by = officer,
): Promise<Data | Refused> {
  const text = `mutation { done: ${mutation}(${args}) {
    __typename ... on ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success { ${select} } ... on Refusal { code message field } } }`;
  const { data, ...rest } = await by.ask<{ done: Data | Refused }>(text, {});
  if (data == null) throw new Error(JSON.stringify(rest));
  return data.done;
}

/** The same where a refusal is a fault of the test. */
async function gave<Data>(mutation: string, args: string, select: string, by = officer): Promise<Data> {
  const done = await give<Data>(mutation, args, select, by);
  if (typeof done === 'object' && done !== null && 'code' in done)
    throw new Error(`${mutation}: ${(done as Refused).message}`);
  return done as Data;
}

async function codeOf(mutation: string, args: string, by = officer): Promise<string | null> {
  const done = await give<object>(mutation, args, '__typename', by);
  return 'code' in done ? done.code : null;
}

const message = () => `messageId: "${randomUUID()}"`;
const about = (id: string) => `id: "${id}", ${message()}`;
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());

/** Somebody nobody else is: every test has patients of its own. */
function somebody(more = 'bornOn: "1984-03-07"') {
  const name = `Dana Canary ${randomUUID().slice(0, 8)}`;
  return { name, person: `person: { name: "${name}", ${more} }` };
}

async function receive(right: string, receivedOn: string, person: string, more = ''): Promise<Request> {
  const args = `${message()}, right: ${right}, receivedOn: "${receivedOn}", ${person} ${more}`;
  return (await gave<{ request: Request }>('patientRequestReceive', args, REQUEST)).request;
}

async function search(id: string, by = officer): Promise<Composed> {
  return await gave<Composed>('accountingSearch', about(id), `${REQUEST} ${ACCOUNTING}`, by);
}

/** An e-mail to a wrong person outside that concerned these people, determined by these steps. */
async function determined(people: readonly string[], conclusion: string | null, over: object = {}) {
  const one = await openCase(practice, { occurredOn: '2026-03-01', ...over });
  for (const person of people) await one.did('registerAddPerson', person);
  await one.did('incidentRecordBreachFacts', 'facts: { dataElements: [HEALTH] }');
  const answers =
    conclusion === 'PERMITTED'
      ? [
          ['IS_PHI', 'YES'],
          ['WAS_PERMITTED', 'YES'],
        ]
      : [];
  for (const [question, value] of answers)
    await one.did('incidentAnswerDetermination', `question: ${question}, value: ${value}`);
  if (conclusion !== null)
    await one.did('incidentSignConclusion', `conclusion: ${conclusion}, rationale: "As answered."`);
  return one;
}

const STRANGER = 'recipient: { kind: EMAIL, name: "A. Stranger", address: "stranger@outside.example" }';

async function accountingPdf(request: string, by = officer, document = 'accounting.pdf') {
  const { status, bytes } = await printed(request, by, document);
  if (bytes === null) return { status, text: '' };
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return { status, text: text.join('\n').replaceAll(/\s+/g, ' ') };
}

async function printed(request: string, by: SignedIn, document: string) {
  const response = await fetch(`${needful.origin}/api/documents/${practice.org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: by.cookie, origin: needful.origin },
    body: JSON.stringify({ document, request }),
  });
  const { ok, status } = response;
  return { status, bytes: ok ? Buffer.from(await response.arrayBuffer()) : null };
}

/** The hash of what was recorded as sent, as the history of a request says it. */
async function hashSaid(request: string): Promise<string | undefined> {
  const { data } = await officer.ask<{ patientRequest: { history: { sentence: string }[] } }>(
    `{ patientRequest(id: "${request}") { history { sentence } } }`,
  );
  const said = data?.patientRequest.history.map(({ sentence }) => sentence).join('\n') ?? '';
  return /sha256 is ([0-9a-f]{64})/.exec(said)?.[1];
}

async function hashOf(request: string, document: string): Promise<string> {
  const { bytes } = await printed(request, officer, document);
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}

describe('a worked case of accounting, access and amendment', () => {
  it('5a: an e-mail to a wrong outside person is an entry with its four fields for each patient', async () => {
    const people = [somebody(), somebody('patientNumber: "MRN-5a"')];
    const one = await determined(
      people.map(({ person }) => person),
      'BREACH',
    );
    await one.did('registerAddRecipient', STRANGER);
    for (const { person } of people) {
      const { id } = await receive('ACCOUNTING', '2026-11-20', person);
      const { accounting } = await search(id);
      expect(accounting.entries.filter(({ incident }) => incident !== null)).toMatchObject([
        {
          status: 'COUNTS',
          incident: one.reference,
          dates: ['2026-03-01'],
          recipientName: 'A. Stranger',
          recipientAddress: 'stranger@outside.example',
          description: 'Health, care or payment information',
          purpose: expect.stringContaining('E-mail to the wrong person'),
        },
      ]);
    }
    const views = await one.sees<{ register: { views: { what: string; people: number }[] } }>(
      'register { views { what people } }',
    );
    expect(views.register.views.filter(({ what }) => what === 'ACCOUNTING')).toHaveLength(2);
  });

  it('5a: it is an entry without the four fields only once an officer fills them in', async () => {
    const { person } = somebody();
    await determined([person], 'BREACH');
    const { id } = await receive('ACCOUNTING', '2026-11-20', person);
    const [entry] = (await search(id)).accounting.entries;
    expect(entry).toMatchObject({ status: 'TO_DECIDE', because: 'Fill in: who received it.' });
    const sent = `on: "${today()}", way: MAIL`;
    expect(await codeOf('patientRequestAnswer', `${about(id)}, ${sent}`)).toBe('accounting-not-complete');
    expect((await accountingPdf(id)).status).toBe(409);
    const fill = `source: "${entry?.source}", includes: true, reason: "The trace shows it.", recipientName: "Not known"`;
    const { accounting } = await gave<Composed>(
      'accountingJudge',
      `${about(id)}, ${fill}`,
      `${REQUEST} ${ACCOUNTING}`,
    );
    expect(accounting).toMatchObject({
      lacking: [],
      entries: [{ status: 'COUNTS', recipientName: 'Not known' }],
    });
  });

  it('5b: a disclosure for treatment is no entry, recorded by hand or as an incident that was permitted', async () => {
    const { person } = somebody();
    const permitted = await determined([person], 'PERMITTED');
    await permitted.did('registerAddRecipient', STRANGER);
    const treatment = `${message()}, basis: TREATMENT_PAYMENT_OPERATIONS, dates: ["2026-05-01"], ${person},
      recipientName: "Dr. Lee", description: "Chart", purpose: "Treatment"`;
    await gave('disclosureRecord', treatment, '__typename');
    const { id } = await receive('ACCOUNTING', '2026-11-20', person);
    const { accounting } = await search(id);
    expect(accounting.entries.map(({ status, citation }) => [status, citation])).toEqual([
      ['LEFT_OUT', '45 CFR 164.528(a)(1)(i)-(ix)'],
      ['LEFT_OUT', '45 CFR 164.528(a)(1)(i)'],
    ]);
    expect(accounting.lacking).toEqual([]);
    expect((await accountingPdf(id)).text).toContain('no disclosures that have to be accounted for');
  });

  it('5d: access asked for on 2026-04-10 is due on 2026-05-10, and extended once on 2026-06-09', async () => {
    const { clock, id } = await receive('ACCESS', '2026-04-10', somebody('residence: "OH"').person);
    expect(clock).toMatchObject({ due: '2026-05-10', starts: { on: '2026-04-10' } });
    const extend = 'toldOn: "2026-05-08", reason: "The records are off site."';
    const { request } = await gave<{ request: Request }>(
      'patientRequestExtend',
      `${about(id)}, ${extend}`,
      REQUEST,
    );
    expect(request).toMatchObject({ state: 'EXTENDED', clock: { due: '2026-06-09' } });
    expect(await codeOf('patientRequestExtend', `${about(id)}, ${extend}`)).toBe('extended-already');
  });

  it('an amendment and an accounting have sixty days and thirty more', async () => {
    for (const right of ['AMENDMENT', 'ACCOUNTING']) {
      const { clock, id } = await receive(right, '2026-01-01', somebody().person);
      expect(clock.due).toBe('2026-03-02');
      const extend = `${about(id)}, toldOn: "2026-03-02", reason: "A large record."`;
      const { request } = await gave<{ request: Request }>('patientRequestExtend', extend, REQUEST);
      expect(request.clock.due).toBe('2026-04-01');
    }
  });

  it('a low probability counts, a use inside does not, and what is undetermined waits', async () => {
    const { person } = somebody();
    const snooped = await determined([person], 'BREACH', { kind: 'unneeded-access', facts: {} });
    const open = await determined([person], null);
    await open.did('registerAddRecipient', STRANGER);
    const { id } = await receive('ACCOUNTING', '2026-11-20', person);
    const { accounting } = await search(id);
    const statuses = new Map(accounting.entries.map(({ incident, status }) => [incident, status]));
    expect(statuses.get(snooped.reference)).toBe('LEFT_OUT');
    expect(statuses.get(open.reference)).toBe('TO_DECIDE');
    expect(accounting.lacking).toEqual(['One entry is still to be decided.']);
  });

  it('a series counts its days in the period, a suspension leaves it out, and research goes by its protocol', async () => {
    const { person } = somebody();
    const series = `${message()}, basis: HEALTH_OVERSIGHT, dates: ["2019-01-01", "2025-01-01", "2025-02-01"], ${person},
      recipientName: "State agency", description: "Claims", purpose: "Audit", frequency: "monthly"`;
    const { disclosure } = await gave<{ disclosure: { id: string } }>(
      'disclosureRecord',
      series,
      'disclosure { id }',
    );
    const contact = '{ name: "University", address: "1 Way, Columbus", telephone: "614 555 0100" }';
    const research = `${message()}, from: "2026-01-01", to: "2026-02-01", individuals: 60, protocol: "Study ${randomUUID()}",
      about: "How hearts heal; all heart failures of 2025.", description: "Results", sponsor: ${contact}, researcher: ${contact}`;
    const study = await gave<{ disclosure: { id: string } }>(
      'disclosureRecordResearch',
      research,
      'disclosure { id }',
    );
    const { id } = await receive('ACCOUNTING', '2026-11-20', person);
    const before = (await search(id)).accounting.entries;
    expect(before).toMatchObject([
      { status: 'COUNTS', dates: ['2025-01-01', '2025-02-01'] },
      { status: 'COUNTS', dates: ['2026-01-01', '2026-02-01'], protocol: expect.stringContaining('Study') },
    ]);
    const { text } = await accountingPdf(id);
    for (const part of [
      'Last date February 1, 2025',
      '2, monthly',
      'may or may not have been disclosed',
      'University',
    ])
      expect(text).toContain(part);
    const stated = `form: ORAL, statedOn: "${today()}", statement: "Agent Smith of the state agency."`;
    await gave('disclosureSuspend', `${about(disclosure.id)}, ${stated}`, '__typename');
    await gave('disclosureTakeBack', `${about(study.disclosure.id)}, reason: "Not ours."`, '__typename');
    // Research that was taken back stands in nobody’s list any more.
    expect((await search(id)).accounting.entries).toMatchObject([
      { status: 'LEFT_OUT', citation: '45 CFR 164.528(a)(2)' },
    ]);
  });
});

describe('an accounting', () => {
  it('is sent with every element, kept as it was given, and the next within twelve months may cost', async () => {
    const { name, person } = somebody();
    const one = await determined([person], 'BREACH');
    await one.did('registerAddRecipient', STRANGER);
    const first = await receive('ACCOUNTING', '2026-11-20', person);
    expect(first).toMatchObject({ isFree: true, from: addYears('2026-11-20' as CalendarDate, -6) });
    expect(
      await codeOf('patientRequestTellFee', `${about(first.id)}, toldOn: "${today()}", cents: 1500`),
    ).toBe('accounting-free');
    const sent = `id: "${first.id}", messageId: "${randomUUID()}", on: "${today()}", way: MAIL`;
    const { request } = await gave<{ request: Request }>('patientRequestAnswer', sent, REQUEST);
    expect(request).toMatchObject({
      state: 'ANSWERED',
      clock: { state: 'MET' },
      outcome: expect.stringContaining('First-class mail'),
    });
    // Sent again it arrives once.
    await gave('patientRequestAnswer', sent, REQUEST);
    // What changes later changes nothing of the copy.
    await one.did('registerAddRecipient', 'recipient: { kind: FAX, name: "Somebody later" }');
    const { text } = await accountingPdf(first.id);
    for (const part of [
      name,
      'March 1, 2026',
      'A. Stranger',
      'stranger@outside.example',
      'Health, care or payment',
      'E-mail to the wrong person',
      'November 20, 2020',
    ])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
    expect(text).not.toContain('Somebody later');
    expect(await hashOf(first.id, 'accounting.pdf')).toBe(await hashSaid(first.id));
    const next = await receive('ACCOUNTING', today(), person);
    expect(next.isFree).toBe(false);
    expect(
      await codeOf('patientRequestTellFee', `${about(next.id)}, toldOn: "${today()}", cents: 1500`),
    ).toBeNull();
  });

  it('tells a barred officer nothing of the incident, and asks for another who completes it', async () => {
    const { person } = somebody();
    const one = await determined([person], 'BREACH');
    await one.did('registerAddRecipient', STRANGER);
    const me = members.get(needful.demo.officer.email);
    await one.did('incidentNameInvolvement', `acted: ["${me}"], reason: "They sent it."`, security);
    const { id } = await receive('ACCOUNTING', '2026-11-20', person);
    const barred = await search(id);
    expect(barred.accounting).toMatchObject({
      needsAnotherOfficer: true,
      entries: [],
      lacking: ['Another officer has to complete this accounting.'],
    });
    const send = `on: "${today()}", way: MAIL`;
    expect(await codeOf('patientRequestAnswer', `${about(id)}, ${send}`)).toBe('accounting-not-complete');
    const { accounting } = await search(id, security);
    expect(accounting).toMatchObject({ needsAnotherOfficer: false, entries: [{ incident: one.reference }] });
    const judged = `source: "${accounting.entries[0]?.source}", includes: false, reason: "Not needed."`;
    expect(await codeOf('accountingJudge', `${about(id)}, ${judged}`)).toBe('entry-not-found');
    await gave('patientRequestAnswer', `${about(id)}, ${send}`, REQUEST, security);
    expect((await accountingPdf(id)).status).toBe(409);
    expect((await accountingPdf(id, security)).text).toContain('A. Stranger');
  });

  it('takes nobody in who may be another until an officer compared them', async () => {
    const { name } = somebody();
    const address = 'address: { lines: ["1 Main St"], city: "Columbus", state: "OH", postalCode: "43004" }';
    const one = await determined([`person: { name: "${name}", ${address} }`], 'BREACH');
    await one.did('registerAddRecipient', STRANGER);
    const { id } = await receive(
      'ACCOUNTING',
      '2026-11-20',
      `person: { name: "${name}", bornOn: "1984-03-07", ${address} }`,
    );
    expect((await search(id)).accounting.entries).toMatchObject([
      { status: 'TO_DECIDE', registered: expect.stringContaining('1 Main St') },
    ]);
  });

  it('forgets by whom a request is found after two years and its texts after six, with a trace, nothing early and nothing under a hold', async () => {
    const { name, person } = somebody();
    const { id } = await receive('AMENDMENT', today(), person);
    await gave('patientRequestAnswer', `${about(id)}, on: "${today()}", way: MAIL, text: "Done."`, REQUEST);
    await gave('retentionScheduleSet', 'years: 6', '__typename');
    const { pool, sealer } = needful.server;
    const { adminUrl } = needful.database;
    const org = practice.org as OrganizationId;
    const purgeOn = (years: number, later: number) => {
      const day = addDays(addYears(today() as CalendarDate, years), later);
      return purgeDue(pool, org, `${day}T17:00:00.000Z` as Instant);
    };
    // Of a day that no request of these tests reaches back to, and of one that those that are open may have to list.
    const record = (day: string) =>
      gave<{ disclosure: { id: string } }>(
        'disclosureRecord',
        `${message()}, basis: HEALTH_OVERSIGHT, dates: ["${day}"], ${person}, recipientName: "State agency",
          description: "Claims", purpose: "Audit"`,
        'disclosure { id }',
      );
    const [old, asked] = [(await record('2019-06-01')).disclosure, (await record(today())).disclosure];
    await receive('ACCOUNTING', today(), person);
    const left = async () =>
      await askAsSuperuser<{ texts: number }>(
        adminUrl,
        `select count(sealed)::int as texts from needful.records_text where subject_id in ('${old.id}', '${asked.id}')
          group by subject_id order by texts`,
      );
    const kept = async () =>
      await askAsSuperuser<{ texts: number; hashes: number }>(
        adminUrl,
        `select count(sealed)::int as texts, count(coalesce(person_hash, number_hash))::int as hashes
           from needful.records_text where subject_id = '${id}'`,
      );
    await purgeOn(2, 0);
    expect(await kept()).toEqual([{ texts: 2, hashes: 1 }]);
    await purgeOn(2, 1);
    expect(await kept()).toEqual([{ texts: 2, hashes: 0 }]);
    // Sealed anew, as after a change of the key, it is not found again.
    await inTenant(pool, { org }, async (sql) => {
      for (const row of await nextRecordsTexts(sql, org, '00000000-0000-0000-0000-000000000000', 1_000))
        if (row.subject === id) await resealRecordsText(sql, sealer, org, row);
    });
    expect(await kept()).toEqual([{ texts: 2, hashes: 0 }]);
    const one = await openCase(practice, { occurredOn: '2026-03-01' });
    const hold = randomUUID();
    const set = `id: "${one.id}", messageId: "${hold}", reason: "A matter"`;
    expect(await codeOf('incidentSetLegalHold', set)).toBeNull();
    await purgeOn(7, 0);
    expect(await kept()).toEqual([{ texts: 2, hashes: 0 }]);
    await one.did('incidentLiftLegalHold', `hold: "${hold}", reason: "Settled"`);
    await purgeOn(6, 0);
    expect(await kept()).toEqual([{ texts: 2, hashes: 0 }]);
    expect(await left()).toEqual([{ texts: 2 }, { texts: 2 }]);
    // Whoever asks for longer is heard, though the purge has looked already and waits for the chain.
    const schedule = (years: number) =>
      ({
        type: 'schedule-set',
        years,
        actor: { kind: 'system' },
        at: new Date().toISOString() as Instant,
      }) as const;
    const waiting = await inTenant(pool, { org }, async (sql) => {
      await lockHead(sql, org);
      const purging = purgeOn(6, 1);
      await eventually('the purge to wait for the chain', async () => {
        const locks = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await askAsSuperuser(adminUrl, locks)).length > 0;
      });
      await appendRecord(sql, org, schedule(10));
      return { purging };
    });
    await waiting.purging;
    expect(await kept()).toEqual([{ texts: 2, hashes: 0 }]);
    await inTenant(pool, { org }, (sql) => appendRecord(sql, org, schedule(6)));
    await purgeOn(6, 1);
    await purgeOn(6, 1);
    expect(await kept()).toEqual([{ texts: 0, hashes: 0 }]);
    expect(await left()).toEqual([{ texts: 0 }, { texts: 2 }]);
    expect(await codeOf('disclosureTakeBack', `${about(old.id)}, reason: "Not ours."`)).toBe(
      'disclosure-purged',
    );
    expect(await codeOf('patientRequestOpen', about(id))).toBe('request-purged');
    const { data } = await officer.ask<{ patientRequest: { history: { sentence: string }[] } }>(
      `{ patientRequest(id: "${id}") { history { sentence } } }`,
    );
    const said = data?.patientRequest.history.map(({ sentence }) => sentence) ?? [];
    expect(said.slice(0, 2)).toEqual([
      expect.stringMatching(/^Needful purged the 2 texts of request PR-/),
      expect.stringMatching(/^Needful forgot by whom request PR-/),
    ]);
    expect(said.join()).not.toContain(name);
    const verdict = await inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer));
    expect(verdict).toMatchObject({ holds: true });
  });

  it('share their ids with no legal hold, and no hold is set over another one', async () => {
    const { id } = await receive('AMENDMENT', today(), somebody().person);
    const hold = randomUUID();
    const set = (over: string, matter: string, by = officer) =>
      codeOf('organizationHoldSet', `messageId: "${over}", matter: "${matter}", reason: "Counsel asked"`, by);
    expect(await set(id, 'Roe v. Lakeside')).toBe('message-id-taken');
    expect(await set(hold, 'Roe v. Lakeside')).toBeNull();
    expect(await codeOf('organizationHoldConfirm', `id: "${hold}"`, security)).toBeNull();
    expect(await set(hold, 'Roe v. Lakeside')).toBeNull();
    expect(await set(hold, 'Doe v. Lakeside')).toBe('message-id-taken');
    expect(await set(hold, 'Doe v. Lakeside', security)).toBe('message-id-taken');
    const { data } = await officer.ask('{ records { organizationHolds { matter confirmedBy } } }');
    expect(data).toMatchObject({
      records: { organizationHolds: [{ matter: 'Roe v. Lakeside', confirmedBy: expect.any(String) }] },
    });
    const over = `messageId: "${hold}", right: ACCESS, receivedOn: "${today()}", ${somebody().person}`;
    expect(await codeOf('patientRequestReceive', over)).toBe('message-id-taken');
    expect(await codeOf('patientRequestWithdraw', `${about(id)}, on: "${today()}"`)).toBeNull();
  });

  it('keeps who asked out of the chain and of the database, and verifies; an altered text is found', async () => {
    const { name, person } = somebody();
    const { id } = await receive('AMENDMENT', '2026-11-20', person);
    const opened = await gave<{ patient: { name: string } }>(
      'patientRequestOpen',
      about(id),
      'patient { name }',
    );
    expect(opened.patient.name).toBe(name);
    const org = practice.org as OrganizationId;
    const { pool, sealer } = needful.server;
    const { adminUrl } = needful.database;
    const rows = await askAsSuperuser<{ body: string }>(adminUrl, 'select body from needful.records_event');
    expect(rows.filter(({ body }) => body.includes(name))).toEqual([]);
    const verify = () => inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer));
    expect(await verify()).toMatchObject({ holds: true });
    const done = new Resealing();
    const stranger = createSealer({ current: Buffer.alloc(32, 7), former: [] });
    await resealRecords(pool, stranger, org, done);
    expect(done.unreadable.get(sealer.keyId)).toBeGreaterThan(0);
    const text = `field = 'request-patient' and subject_id = '${id}'`;
    await askAsSuperuser(adminUrl, `update needful.records_text set salt = sha256(salt) where ${text}`);
    expect(await verify()).toMatchObject({ holds: false, problem: expect.stringContaining('committed to') });
  });
});

describe('letters about a request', () => {
  it('wait for a telephone number, then say what each paragraph asks of a denial and of an extension', async () => {
    const { name, person } = somebody();
    const access = await receive('ACCESS', today(), person);
    const extended = `${about(access.id)}, toldOn: "${today()}", reason: "The records are at another site."`;
    await gave('patientRequestExtend', extended, REQUEST);
    expect((await accountingPdf(access.id, officer, 'extension.pdf')).status).toBe(409);
    const letterhead = {
      address: '1 Maple St',
      telephone: '614 555 0100',
      tollFree: null,
      email: null,
      web: null,
    };
    const actor = { kind: 'system' } as const;
    const at = new Date(Date.now() - 1000).toISOString() as Instant;
    const org = practice.org as OrganizationId;
    await inTenant(needful.server.pool, { org }, (sql) =>
      appendRecord(sql, org, { type: 'letterhead-set', letterhead, actor, at }),
    );
    // There was no letter when it was recorded: nothing is claimed of one.
    expect(await hashSaid(access.id)).toBeUndefined();
    const extension = await accountingPdf(access.id, officer, 'extension.pdf');
    expect(extension.text).toContain('Telephone 614 555 0100');
    expect(extension.text).toContain(`Dear ${name}:`);
    expect(extension.text).toContain('The records are at another site.');
    expect(extension.text).toMatch(
      /We will act on your request by \w+ \d+, \d{4}\. There will be no further/,
    );
    const denied = `${about(access.id)}, on: "${today()}", ground: ENDANGERS_LIFE, text: "It would endanger you."`;
    await gave('patientRequestDeny', denied, REQUEST);
    const denial = await accountingPdf(access.id, officer, 'denial.pdf');
    for (const said of [
      '164.524(a)(3)(i)',
      'It would endanger you.',
      'licensed health care professional',
      'telephone 614 555 0100',
      'Secretary of the U.S. Department',
    ])
      expect(denial.text).toContain(said);
    // It is what was recorded as sent, to the byte, also under another letterhead.
    const moved = { ...letterhead, address: '2 Oak St', telephone: '614 555 0199' };
    await inTenant(needful.server.pool, { org }, (sql) =>
      appendRecord(sql, org, { type: 'letterhead-set', letterhead: moved, actor, at }),
    );
    expect(await hashOf(access.id, 'denial.pdf')).toBe(await hashSaid(access.id));
    await inTenant(needful.server.pool, { org }, (sql) =>
      appendRecord(sql, org, { type: 'letterhead-set', letterhead, actor, at }),
    );
    const { data } = await officer.ask<{ patientRequest: { history: { sentence: string }[] } }>(
      `{ patientRequest(id: "${access.id}") { history { sentence } } }`,
    );
    const looks = data?.patientRequest.history.filter(({ sentence }) => sentence.includes(' opened '));
    expect(looks).toHaveLength(3);
    const amendment = await receive('AMENDMENT', today(), person);
    const refused = `${about(amendment.id)}, on: "${today()}", ground: ACCURATE_AND_COMPLETE, text: "It was checked."`;
    await gave('patientRequestDeny', refused, REQUEST);
    const { text } = await accountingPdf(amendment.id, officer, 'denial.pdf');
    for (const said of [
      'Accurate and complete (45 CFR 164.526(a)(2)(iv))',
      'written statement that you disagree',
      'any future disclosure',
      '614 555 0100',
    ])
      expect(text).toContain(said);
  });
});
