import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, addYears, dayIn } from '@needful/shared/domain/calendar.ts';
import type { IncidentId, Instant } from '@needful/shared/domain/ids.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyOn } from '../test/kit/history.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../test/kit/practice.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';
import { textOfPdf } from './documents/text-of-pdf.testing.ts';
import { OWN_PART_LEFT_OUT } from './evidence/pack.ts';
import { incidentOf } from './graphql/global-id.ts';
import { purgeDue } from './handle/purge.ts';
import { queueMail } from './store/officer-mails.ts';
import { addMember } from './store/people.ts';
import { inTenant } from './store/tenant.ts';

const CHECKER = fileURLToPath(new URL('./evidence/check-pack.mjs', import.meta.url));
const folder = makeTemporaryDirectory('packs').path;

let needful: TestServer;
let north: Practice;
let officer: SignedIn;
let administrator: SignedIn;
let staff: SignedIn;
let incident: { readonly id: string; readonly reference: string };

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  officer = await needful.signIn(north.officer);
  administrator = await needful.signIn(north.administrator);
  staff = await needful.signIn(north.staff);
  incident = await reported();
  await does(
    `incidentAddNote(id: "${incident.id}", messageId: "${randomUUID()}", text: "Jordan Testpatient called")`,
  );
  await does(
    `incidentAddNote(id: "${incident.id}", messageId: "${randomUUID()}", text: "Counsel of Needful", privileged: true)`,
  );
  await workByPlaybook();
});

afterAll(() => needful.stop());

/** The first of its steps that somebody may say something of is not needed, and why; and why it could happen. */
async function workByPlaybook(): Promise<void> {
  const query = 'query ($id: ID!) { incident(id: $id) { playbook { steps { id canTick standing } } } }';
  const { data } = await officer.ask<{
    incident: { playbook: { steps: { id: string; canTick: boolean; standing: string }[] } };
  }>(query, { id: incident.id }, north.organizationId);
  const step = data?.incident.playbook.steps.find(({ canTick, standing }) => canTick && standing === 'OPEN');
  const about = () => `id: "${incident.id}", messageId: "${randomUUID()}"`;
  const mark = `incidentMarkStep(${about()}, step: "${step?.id}", as: NOT_NEEDED, reason: "Nobody else was there.")`;
  expect(await does(mark)).toBe('done');
  const cause = 'cause: HUMAN_SLIP, reason: "Two names look alike."';
  expect(await does(`incidentSetRootCause(${about()}, ${cause})`)).toBe('done');
}

async function reported(): Promise<{ readonly id: string; readonly reference: string }> {
  const org = north.organizationId;
  const { reference } = await sendReport(staff, aReport({ occurredOn: '2019-05-01' }), org);
  const query = 'query ($r: String!) { incidentByReference(reference: $r) { id } }';
  const { data } = await officer.ask<{ incidentByReference: { id: string } }>(query, { r: reference }, org);
  return { id: data?.incidentByReference.id ?? '', reference };
}

async function does(call: string, who = officer): Promise<string> {
  return (await refusalOf(who, call, north.organizationId)) ?? 'done';
}

function take(who: SignedIn, what: object, headers: Record<string, string> = { origin: needful.origin }) {
  return fetch(`${needful.origin}/api/evidence/${north.organizationId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: who.cookie, ...headers },
    body: JSON.stringify(what),
  });
}

async function kept(response: Response, name: string): Promise<string> {
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

/** Runs the checker as a regulator does: on the file alone. */
function checked(...words: string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [CHECKER, ...words], { cwd: folder, env: {} }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), said: out + err }),
    );
  });
}

/** The files of a pack, unpacked beside it. */
function filesOf(file: string): (name: string) => string {
  const target = `${file}.files`;
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), content);
  }
  return (name) => readFileSync(join(target, name), 'utf8');
}

describe('the evidence pack of an incident', () => {
  it('holds what its lead may see, signed, and is checked without the server', async () => {
    const file = await kept(await take(officer, { incident: incident.id }), 'lead.zip');
    const { code, said } = await checked(file);
    expect(said).toContain('Everything holds.');
    expect(code).toBe(0);
    const read = filesOf(file);
    const at = (name: string) => read(`incidents/${incident.reference}/${name}`);
    expect(at('texts.jsonl')).toContain('Jordan Testpatient called');
    expect(at('history.jsonl')).toContain('evidence-packed');
    expect(at('summary.pdf').startsWith('%PDF-')).toBe(true);
    const worked = JSON.parse(at('playbook.json')) as { steps: { stands: string; because: string | null }[] };
    expect(worked).toMatchObject({ rootCause: { cause: 'A slip', because: 'Two names look alike.' } });
    expect(worked.steps).toContainEqual(
      expect.objectContaining({ stands: 'not needed', because: 'Nobody else was there.' }),
    );
    expect(worked.steps.some(({ stands }) => stands === 'left open')).toBe(true);
    const pdf = readFileSync(`${file}.files/incidents/${incident.reference}/summary.pdf`);
    const summary = await textOfPdf(pdf);
    for (const words of ['How it was worked', 'Two names look alike.', 'Nobody else was there.', 'left open'])
      expect(summary).toContain(words);
    for (const name of ['texts.jsonl', 'history.jsonl']) expect(at(name)).not.toContain('Counsel of Needful');
    expect(said).toContain('Counsel’s privileged part: 1 entries');
    const key = join(folder, 'key.pem');
    writeFileSync(key, needful.server.evidence?.keys.publicKey(north.organizationId).pem ?? '');
    expect((await checked(file, '--key', key)).code).toBe(0);
    writeFileSync(key, needful.server.evidence?.keys.publicKey(needful.demo.organizationId).pem ?? '');
    expect((await checked(file, '--key', key)).said).toContain('was not signed with this key');
  });

  it('shows whatever is altered in it, by name', async () => {
    const file = await kept(await take(officer, { incident: incident.id }), 'altered.zip');
    const read = filesOf(file);
    const target = `${file}.files`;
    const history = `incidents/${incident.reference}/history.jsonl`;
    const altered = async (name: string, text: string) => {
      const before = read(name);
      writeFileSync(join(target, name), text);
      const { code, said } = await checked(target);
      writeFileSync(join(target, name), before);
      expect(code).toBe(1);
      return said;
    };
    expect((await checked(target)).code).toBe(0);
    expect(await altered(history, read(history).replace('note-added', 'nota-added'))).toContain(
      'does not follow',
    );
    expect(await altered(history, read(history).split('\n').slice(1).join('\n'))).toContain('is missing');
    const texts = `incidents/${incident.reference}/texts.jsonl`;
    expect(await altered(texts, read(texts).replace('called', 'wrote!'))).toContain(
      'is not the one its event committed to',
    );
    expect(await altered(texts, '')).toContain('is missing');
    expect(await altered('manifest.json', read('manifest.json').replace('Officer', 'Another'))).toContain(
      'altered',
    );
    expect(await altered('added.txt', 'x').catch((error: Error) => error.message)).toContain('added.txt');
    const cut = readFileSync(file).subarray(0, 2_000);
    writeFileSync(join(folder, 'cut.zip'), cut);
    expect((await checked(join(folder, 'cut.zip'))).said).toContain('cut short');
  });

  it('has no free text for an administrator who is no officer, and is for nobody else', async () => {
    const file = await kept(await take(administrator, { incident: incident.id }), 'administrator.zip');
    const { code, said } = await checked(file);
    expect(said).toContain('Left out:');
    expect(code).toBe(0);
    const read = filesOf(file);
    expect(() => read(`incidents/${incident.reference}/texts.jsonl`)).toThrow();
    expect(read(`incidents/${incident.reference}/history.jsonl`)).not.toContain('Jordan');
    expect((await take(staff, { incident: incident.id })).status).toBe(403);
    expect((await take(await needful.signIn(needful.demo.officer), { incident: incident.id })).status).toBe(
      403,
    );
    expect(
      (await take(officer, { incident: incident.id }, { origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect((await take(officer, { incident: 'x' })).status).toBe(404);
    expect((await take(officer, { what: 1 })).status).toBe(400);
    const query = 'query ($r: String!) { incidentByReference(reference: $r) { history { sentence } } }';
    const { data } = await officer.ask<{ incidentByReference: { history: { sentence: string }[] } }>(
      query,
      { r: incident.reference },
      north.organizationId,
    );
    const packed = data?.incidentByReference.history.filter(({ sentence }) =>
      sentence.includes('evidence pack'),
    );
    expect(packed?.map(({ sentence }) => sentence)).toEqual([
      'Officer of north downloaded the evidence pack, with its texts.',
      'Officer of north downloaded the evidence pack, with its texts.',
      'Administrator of north downloaded the evidence pack, without its texts.',
    ]);
  });
});

describe('what leaves as a whole', () => {
  it('is a period, or everything the organization owns, for administrators alone, and stands in its records', async () => {
    const today = dayIn('America/New_York', new Date().toISOString() as Instant);
    expect((await take(officer, { everything: true })).status).toBe(403);
    expect((await take(administrator, { from: today, to: '2020-01-01' })).status).toBe(400);
    const period = await kept(await take(administrator, { from: today, to: today }), 'period.zip');
    expect((await checked(period)).said).toContain('1 incidents with');
    const whole = await kept(await take(administrator, { everything: true }), 'whole.zip');
    const { code, said } = await checked(whole);
    expect(said).toContain('Everything holds.');
    expect(code).toBe(0);
    const read = filesOf(whole);
    expect(read('tables/membership.csv')).toContain('Member of north');
    expect(read('tables/membership.csv')).not.toContain('Demo');
    expect(read('tables/records_event.jsonl')).toContain('organization-exported');
    expect(read('tables/organization.jsonl')).not.toContain('hash_key');
    const { data } = await administrator.ask<{ records: { acts: { sentence: string }[] } }>(
      '{ records { acts { sentence } } }',
      {},
      north.organizationId,
    );
    expect(data?.records.acts.map(({ sentence }) => sentence)).toEqual([
      'Administrator of north exported everything the organization owns, without its texts.',
      `Administrator of north downloaded the evidence of ${today} to ${today}, without its texts.`,
    ]);
  });
});

describe('how long records are kept (164.530(j)(2))', () => {
  const wouldPurge = async (on: string) => {
    const { data } = await administrator.ask<{ wouldPurge: { reference: string }[] }>(
      'query ($on: Date!) { wouldPurge(on: $on) { reference keptThrough texts } }',
      { on },
      north.organizationId,
    );
    return data?.wouldPurge.map(({ reference }) => reference);
  };
  const purgeOn = (day: string) =>
    purgeDue(needful.server.pool, north.organizationId, `${day}T18:00:00.000Z` as Instant);

  it('refuses a schedule of less than six years, and purges nothing without one', async () => {
    expect(await does('retentionScheduleSet(years: 5)', administrator)).toBe('schedule-unlawful');
    expect(await does(`incidentClose(id: "${incident.id}", reason: RESOLVED, text: "Closed.")`)).toBe('done');
    expect(await wouldPurge('2099-01-01')).toEqual([]);
    expect(await purgeOn('2099-01-01')).toBe(0);
    expect(await does('retentionScheduleSet(years: 6)', administrator)).toBe('done');
  });

  it('counts from when it was last in effect, not from when it happened in 2019, and holds what is held', async () => {
    const closed = dayIn('America/New_York', new Date().toISOString() as Instant);
    const last = addYears(closed, 6);
    const after = addDays(last, 1);
    // Six years from the incident itself are long over.
    expect(await wouldPurge(closed)).toEqual([]);
    expect(await wouldPurge(last)).toEqual([]);
    expect(await wouldPurge(after)).toEqual([incident.reference]);
    const hold = randomUUID();
    await does(
      `incidentSetLegalHold(id: "${incident.id}", messageId: "${hold}", reason: "The matter of North")`,
    );
    expect(await wouldPurge('2099-01-01')).toEqual([]);
    expect(await purgeOn('2099-01-01')).toBe(0);
    const lift = `incidentLiftLegalHold(id: "${incident.id}", messageId: "${randomUUID()}", hold: "${hold}", reason: "Settled")`;
    expect(await does(lift)).toBe('done');
    expect(await does(lift.replace(/messageId: "[^"]+"/, `messageId: "${randomUUID()}"`))).toBe(
      'no-such-hold',
    );
    expect(await purgeOn(last)).toBe(0);
    const whole = randomUUID();
    const set = `organizationHoldSet(messageId: "${whole}", matter: "Roe v. North", reason: "Counsel asked for it")`;
    expect(await does(set)).toBe('done');
    expect(await does(`organizationHoldConfirm(id: "${whole}")`)).toBe('second-person-needed');
    expect(await purgeOn(after)).toBe(0);
    expect(await does(`organizationHoldConfirm(id: "${whole}")`, administrator)).toBe('done');
    expect(await does(`organizationHoldLift(id: "${whole}", reason: "It was settled")`)).toBe('done');
    expect(await purgeOn(after)).toBe(0);
    type Held = { acts: { sentence: string }[]; organizationHolds: object[] };
    const asked = '{ records { acts { sentence } organizationHolds { matter liftReason heldOff } } }';
    const held = await officer.ask<{ records: Held }>(asked, {}, north.organizationId);
    expect(held.data?.records.organizationHolds).toEqual([
      { matter: 'Roe v. North', liftReason: 'It was settled', heldOff: 1 },
    ]);
    const notes = held.data?.records.acts.filter(({ sentence }) => sentence.includes('would have purged'));
    expect(notes).toHaveLength(1);
    expect(await does(`organizationHoldConfirm(id: "${whole}")`, administrator)).toBe('done');
    expect(await purgeOn(after)).toBe(1);
    expect(await purgeOn(after)).toBe(0);
  });

  it('leaves a trace of the purge, in a history and in a pack that still verify', async () => {
    const query =
      'query ($r: String!) { incidentByReference(reference: $r) { history { sentence text } records { purgedTexts legalHolds { id } } } }';
    const { data } = await officer.ask<{
      incidentByReference: { history: { sentence: string; text: string | null }[]; records: object };
    }>(query, { r: incident.reference }, north.organizationId);
    const { history, records } = data?.incidentByReference ?? { history: [], records: {} };
    expect(records).toEqual({ purgedTexts: expect.any(Number), legalHolds: [] });
    expect(history.some(({ text }) => text?.includes('Jordan'))).toBe(false);
    expect(history.at(-1)?.sentence).toMatch(
      /^Needful purged \d texts, kept through \d{4}-\d\d-\d\d by a schedule of 6 years\.$/,
    );
    expect(await verifyOn(needful.database.serverUrl, north.organizationId)).toMatchObject({ holds: true });
    const file = await kept(await take(officer, { incident: incident.id }), 'purged.zip');
    expect((await checked(file)).code).toBe(0);
  });
});

describe('what an officer who does not lead takes out', () => {
  let colleague: Colleague;
  let second: SignedIn;

  beforeAll(async () => {
    colleague = await makeColleague(needful.server, 'Second of north');
    const roles = ['officer', 'administrator'] as const;
    await inTenant(needful.server.pool, { org: north.organizationId }, (sql) =>
      addMember(sql, north.organizationId, { ...colleague, roles }),
    );
    second = await needful.signIn(colleague);
  });

  /** Everything a pack holds, as the checker's own words and one text. */
  async function opened(what: object, name: string) {
    const file = await kept(await take(second, what), name);
    const { code, said } = await checked(file);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Everything holds.') });
    const files = unzipSync(readFileSync(file));
    const all = Object.values(files).map((bytes) => Buffer.from(bytes).toString('utf8'));
    return { said, all: all.join('\n'), manifest: Buffer.from(files['manifest.json'] ?? []).toString() };
  }

  async function idOf(reference: string): Promise<string> {
    const query = 'query ($r: String!) { incidentByReference(reference: $r) { id } }';
    const { data } = await officer.ask<{ incidentByReference: { id: string } }>(
      query,
      { r: reference },
      north.organizationId,
    );
    return data?.incidentByReference.id ?? '';
  }

  it('holds of a confidential report neither who made it nor what they wrote, and is no forgery', async () => {
    const report = aReport({ confidential: true });
    const { reportId, reference } = await sendReport(staff, report, north.organizationId);
    const details = `reportId: "${reportId}", messageId: "${randomUUID()}", answers: [], note: "I saw it myself"`;
    expect(await does(`incidentAddDetails(${details})`, staff)).toBe('done');
    const id = await idOf(reference);
    await does(`incidentAddNote(id: "${id}", messageId: "${randomUUID()}", text: "Looked into")`);
    const { said, all } = await opened({ incident: id }, 'confidential.zip');
    expect(all).toContain('Looked into');
    expect(said).toContain('Who reported in confidence: 2 entries');
    for (const secret of [north.staff.personId, north.staff.name, 'I saw it myself', 'othermail.example'])
      expect(all).not.toContain(secret);
    // Nor can whoever knows the staff by name try each against the hashes that are left.
    const grains = await askAsSuperuser<{ grain: string | null }>(
      needful.database.adminUrl,
      `select body::json ->> 'grain' as grain from needful.incident_event where incident_id = '${incidentOf(north.organizationId, id)}'`,
    );
    expect(grains.length).toBeGreaterThan(3);
    expect(new Set(grains.map(({ grain }) => grain)).size).toBe(grains.length);
    for (const { grain } of grains) expect(grain).toMatch(/^[\w-]{22}$/);
  });

  it('holds no name or address that an officer took down in confidence', async () => {
    const reportId = randomUUID();
    const entered = `report: { reportId: "${reportId}", messageId: "${randomUUID()}", kind: "misdirected-letter",
      noticedAt: "${new Date().toISOString()}", onBehalfOf: PATIENT, name: "Ida Roe", reach: "555-0100", who: OUTSIDE,
      knownOn: "2026-06-01", toldOn: "2026-06-09", note: "A letter of somebody else", confidential: true }`;
    const { data } = await officer.ask<{ incidentEnter: { incident: { id: string } } }>(
      `mutation { incidentEnter(${entered}) { ... on IncidentEnterSuccess { incident { id } } } }`,
      {},
      north.organizationId,
    );
    const asked = { incident: data?.incidentEnter.incident.id };
    const { said, all } = await opened(asked, 'entered.zip');
    expect(all).toContain('A letter of somebody else');
    expect(said).toContain('The name and address of who reported in confidence');
    const whole = await opened({ everything: true }, 'second.zip');
    for (const secret of ['Ida Roe', '555-0100', 'reporter-contact'])
      for (const pack of [all, whole.all]) expect(pack).not.toContain(secret);
    const lead = filesOf(await kept(await take(officer, asked), 'entered-lead.zip'));
    const [, reference] = /incidents\/([^/]+)\/texts/.exec(lead('manifest.json')) ?? [];
    expect(lead(`incidents/${reference}/texts.jsonl`)).toContain('Ida Roe');
  });

  it('holds nothing of an incident they have a part in, nor that there is one', async () => {
    const today = dayIn('America/New_York', new Date().toISOString() as Instant);
    const hidden = await reported();
    const org = north.organizationId;
    const id = await inTenant(needful.server.pool, { org }, async (sql) => {
      const text = 'select id from needful.incident where org_id = $1 and reference = $2';
      const [row] = await sql.query<{ id: IncidentId }>({ text, values: [org, hidden.reference] });
      const now = new Date().toISOString() as Instant;
      const mail = { recipient: north.officer.personId, isUrgent: false, dueAt: now } as const;
      const digest = { late: [hidden.reference, incident.reference] };
      const digested = { ...mail, cause: 'all of today', kind: 'digest', incident: null } as const;
      await queueMail(sql, org, { ...digested, detail: { digest } }, now);
      const told = { ...mail, cause: 'this one', kind: 'climb', incident: row?.id ?? null } as const;
      await queueMail(sql, org, { ...told, detail: {} }, now);
      return row?.id ?? '';
    });
    const linked = `id: "${incident.id}", messageId: "${randomUUID()}", other: "${hidden.reference}", kind: RELATED`;
    expect(await does(`incidentLink(${linked}, reason: "The same clerk.")`)).toBe('done');
    const before = await opened({ everything: true }, 'before.zip');
    expect(before.all).toContain('The same clerk.');
    for (const told of [id, hidden.reference, 'this one']) expect(before.all).toContain(told);
    const named = `id: "${hidden.id}", messageId: "${randomUUID()}", named: ["${colleague.personId}"]`;
    expect(await does(`incidentNameInvolvement(${named})`)).toBe('done');
    const whole = await opened({ everything: true }, 'barred.zip');
    const period = await opened({ from: today, to: today }, 'barred-period.zip');
    for (const { all, manifest } of [whole, period]) {
      expect(manifest.split(OWN_PART_LEFT_OUT)).toHaveLength(2);
      expect(manifest).toContain(incident.reference);
      for (const secret of [id, hidden.reference, 'this one', 'The same clerk.'])
        expect(all).not.toContain(secret);
    }
    expect(before.manifest).toContain(OWN_PART_LEFT_OUT);
  });
});
