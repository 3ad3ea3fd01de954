import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MOST_BYTES } from '@needful/shared/domain/attachments/limits.ts';
import { addDays, addYears, dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { A_PDF, sendAttachment, takeAttachment } from '../test/kit/attach.ts';
import { eventually } from '../test/kit/eventually.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../test/kit/practice.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';
import { purgeDue } from './handle/purge.ts';
import { Resealing } from './keys/resealing.ts';
import { createSealer } from './keys/seal.ts';
import { addMember } from './store/people.ts';
import { resealAttachments } from './store/reseal-attachments.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

/** Files of incidents, as the officer's page sends and fetches them. */

const CHECKER = fileURLToPath(new URL('./evidence/check-pack.mjs', import.meta.url));
const folder = makeTemporaryDirectory('attachments').path;

const KEY = Buffer.alloc(32, 5);
let needful: TestServer;
let north: Practice;
/** Leads what is reported in north. */
let officer: SignedIn;
/** Another officer and administrator of north, who is not its lead. */
let second: SignedIn;
let colleague: Colleague;
let staff: SignedIn;
let org: Practice['organizationId'];

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_ENCRYPTION_KEY: KEY.toString('base64') });
  north = await foundPractice(needful.server, 'north');
  org = north.organizationId;
  colleague = await makeColleague(needful.server, 'Second of north');
  const roles = ['officer', 'administrator'] as const;
  await inTenant(needful.server.pool, { org }, (sql) => addMember(sql, org, { ...colleague, roles }));
  officer = await needful.signIn(north.officer);
  staff = await needful.signIn(north.staff);
  second = await needful.signIn(colleague);
});
afterAll(() => needful.stop());

type Incident = { readonly id: string; readonly reference: string };

async function anIncident(): Promise<Incident> {
  const { reference } = await sendReport(staff, aReport(), org);
  const query = 'query ($r: String!) { incidentByReference(reference: $r) { id } }';
  const { data } = await officer.ask<{ incidentByReference: { id: string } }>(query, { r: reference }, org);
  return { id: data?.incidentByReference.id ?? '', reference };
}

type Sending = NonNullable<Parameters<typeof sendAttachment>[1]> & {
  readonly by?: SignedIn;
  readonly in?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
type Answer = { readonly status: number; readonly code: string | null };

const from = (by: SignedIn, incident: string, headers: Readonly<Record<string, string>> = {}) => ({
  origin: needful.origin,
  headers: { cookie: by.cookie, origin: needful.origin, ...headers },
  org,
  incident,
});

async function attach({ id }: Pick<Incident, 'id'>, sending: Sending = {}): Promise<Answer> {
  const { by = officer, in: place = org, headers, ...file } = sending;
  const response = await sendAttachment({ ...from(by, id, headers), org: place as typeof org }, file);
  const { code = null } = (await response.json()) as { code?: string };
  return { status: response.status, code };
}

async function attached(incident: Incident, sending: Sending = {}): Promise<string> {
  const message = randomUUID();
  expect(await attach(incident, { ...sending, message })).toEqual({ status: 200, code: null });
  return message;
}

function download({ id }: Incident, file: string, by = officer, origin = needful.origin) {
  return takeAttachment(from(by, id, { origin }), file);
}

type Shown = {
  readonly attachments: {
    readonly mayAttach: boolean;
    readonly files: readonly {
      readonly id: string;
      readonly name: string | null;
      readonly isGone: boolean;
      readonly views: readonly { readonly name: string }[];
    }[];
  };
  readonly history: readonly {
    readonly type: string;
    readonly sentence: string;
    readonly text: string | null;
  }[];
};

async function shown({ id }: Incident, by = officer): Promise<Shown> {
  const query = `query ($id: ID!) { incident(id: $id) {
    attachments { mayAttach files { id name kind size isPrivileged byName isGone views { name at } } }
    history { type sentence text } } }`;
  const { data, errors } = await by.ask<{ incident: Shown }>(query, { id }, org);
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.incident;
}

const does = (call: string, by = officer) => refusalOf(by, call, org);
const asked = ({ id }: Incident, more: string) => `id: "${id}", messageId: "${randomUUID()}", ${more}`;

async function verify() {
  const { pool, sealer } = needful.server;
  const verdict = await inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer));
  return verdict.holds ? 'holds' : verdict.problem;
}

/** A pack on disk, its files by name, and what its checker says. */
async function packed(by: SignedIn, what: object) {
  const response = await fetch(`${needful.origin}/api/evidence/${org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: by.cookie, origin: needful.origin },
    body: JSON.stringify(what),
  });
  expect(response.status).toBe(200);
  const zip = Buffer.from(await response.arrayBuffer());
  const said = await checked(zip);
  return { zip, said, files: unzipSync(zip) };
}

async function checked(zip: Uint8Array): Promise<string> {
  const file = join(folder, `${randomUUID()}.zip`);
  writeFileSync(file, zip);
  return await new Promise((done) => {
    execFile(process.execPath, [CHECKER, file], { env: {} }, (_error, out, err) => done(out + err));
  });
}

describe('a file of an incident', () => {
  it('is kept encrypted, listed, and handed out as it came in, with a trace of who took it', async () => {
    const one = await anIncident();
    const bytes = Buffer.concat([A_PDF, Buffer.alloc(1_200_000, 'Quibbledon ')]);
    const id = await attached(one, { bytes, name: 'Quibbledon’s “scan” 患者.pdf' });
    const response = await download(one, id);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent('Quibbledon’s “scan” 患者.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const { attachments, history } = await shown(one);
    expect(attachments).toMatchObject({
      mayAttach: true,
      files: [
        {
          id,
          size: bytes.length,
          kind: 'PDF',
          byName: north.officer.name,
          views: [{ name: north.officer.name }],
        },
      ],
    });
    expect(history.at(-1)).toMatchObject({
      type: 'attachment-added',
      sentence: `${north.officer.name} attached a file: PDF, 1.1 MB.`,
      text: 'Quibbledon’s “scan” 患者.pdf',
    });
    const stored = await askAsSuperuser<{ said: string }>(
      needful.database.adminUrl,
      `select string_agg(a::text || e.body, '') || (select string_agg(encode(ciphertext, 'escape'), '') from needful.attachment_piece) as said
         from needful.attachment a join needful.incident_event e on e.incident_id = a.incident_id`,
    );
    expect(stored[0]?.said).not.toContain('Quibbledon');
    expect(await verify()).toBe('holds');
  });

  it('arrives once; other bytes or another name under its id are another file', async () => {
    const one = await anIncident();
    const message = randomUUID();
    const [first, again] = await Promise.all([attach(one, { message }), attach(one, { message })]);
    expect([first, again]).toEqual([
      { status: 200, code: null },
      { status: 200, code: null },
    ]);
    const taken = { status: 422, code: 'message-id-taken' };
    const other = Buffer.from(A_PDF.toString().replace('1 0 obj', '2 0 obj'));
    expect(await attach(one, { message, bytes: other })).toEqual(taken);
    expect(await attach(one, { message, name: 'other.pdf' })).toEqual(taken);
    expect(await attach(await anIncident(), { message })).toEqual(taken);
    expect((await shown(one)).attachments.files).toHaveLength(1);
    expect(await verify()).toBe('holds');
  });

  it('that is not what it says, or that could hurt whoever saves it, is refused and nothing of it is kept', async () => {
    const one = await anIncident();
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const bomb = zipSync({
      '[Content_Types].xml': html,
      'word/document.xml': new Uint8Array(4 * 1024 * 1024),
    });
    for (const [sending, code] of [
      [{ name: 'scan.png', bytes: html }, 'content-differs'],
      [{ name: 'scan.png', bytes: A_PDF }, 'content-differs'],
      [{ name: 'scan.pdf.html', bytes: html }, 'kind-not-attached'],
      [{ name: 'scan.svg', bytes: svg }, 'kind-not-attached'],
      [{ name: 'scan.csv', bytes: Buffer.from('a\0b') }, 'content-differs'],
      [{ name: '../../scan.pdf' }, 'name-hides'],
      [{ name: 'scan\u202efdp.pdf' }, 'name-hides'],
      [{ name: 'scan\r\nX: y.pdf' }, 'name-hides'],
      [{ headers: { 'x-needful-file-name': '%ff.pdf' } }, 'name-hides'],
      [{ bytes: Buffer.alloc(0) }, 'empty-file'],
      [{ message: 'no-uuid' }, 'message-id-taken'],
    ] as const)
      expect([code, await attach(one, sending)]).toEqual([code, { status: 422, code }]);
    expect((await attach(one, { bytes: Buffer.alloc(MOST_BYTES + 1, '%PDF-') })).status).toBe(413);
    expect((await shown(one)).attachments.files).toEqual([]);
    // Kept as it is: nobody unpacks it.
    await attached(one, { name: 'bomb.docx', bytes: bomb });
    expect(await verify()).toBe('holds');
  });

  it('is taken whole or not at all, whatever its sender says of its length', async () => {
    const one = await anIncident();
    const place = `${org}/${encodeURIComponent(one.id)}?message=${randomUUID()}`;
    const begin = (headers: Record<string, string>) =>
      request(`${needful.origin}/attachments/${place}`, {
        method: 'POST',
        headers: {
          cookie: officer.cookie,
          origin: needful.origin,
          'x-needful-file-name': 'a.pdf',
          ...headers,
        },
      });
    const open = begin({ 'transfer-encoding': 'chunked' });
    open.end(A_PDF);
    const [answer] = (await once(open, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(411);
    const long = begin({ 'content-length': String(MOST_BYTES + 1) });
    long.flushHeaders();
    const [early] = (await once(long, 'response')) as [IncomingMessage];
    early.resume();
    expect(early.statusCode).toBe(413);
    long.destroy();
    const short = begin({ 'content-length': String(A_PDF.length + 10) });
    const gone = new Promise((closed) => short.on('error', () => {}).once('close', closed));
    short.write(A_PDF, () => short.destroy());
    await gone;
    expect((await shown(one)).attachments.files).toEqual([]);
  });

  it('lies in memory for six readers of a practice at most, until they have it or leave', async () => {
    const one = await anIncident();
    const id = await attached(one, { bytes: Buffer.concat([A_PDF, Buffer.alloc(6 * 1024 * 1024)]) });
    const path = `/attachments/${org}/${encodeURIComponent(one.id)}/${id}/download`;
    const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncookie: ${officer.cookie}\r\norigin: ${needful.origin}\r\n`;
    /** Asks, and reads nothing after the first piece: Linux keeps 4 MB of it (tcp_wmem), and the rest waits here. */
    const idle = async () => {
      const socket = connect(Number(new URL(needful.origin).port), '127.0.0.1');
      socket.write(`${head}content-length: 0\r\n\r\n`);
      const [piece] = (await once(socket, 'data')) as [Buffer];
      socket.pause();
      return { said: piece.toString('latin1', 0, 15), leave: () => socket.destroy() };
    };
    const readers = await Promise.all(Array.from({ length: 6 }, idle));
    expect(readers.map(({ said }) => said)).toEqual(Array(6).fill('HTTP/1.1 200 OK'));
    const refused = await download(one, id);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    for (const { leave } of readers) leave();
    await eventually('room for another', async () => (await download(one, id)).status === 200);
  });

  it('is removed with a reason, and not while a legal hold stands', async () => {
    const one = await anIncident();
    const id = await attached(one);
    const hold = randomUUID();
    await does(`incidentSetLegalHold(id: "${one.id}", messageId: "${hold}", reason: "North is sued.")`);
    const remove = () => asked(one, `attachment: "${id}", reason: "Of Wobblethorpe, not of this."`);
    expect(await does(`incidentRemoveAttachment(${remove()})`)).toBe('legal-hold-stands');
    await does(`incidentLiftLegalHold(${asked(one, `hold: "${hold}", reason: "Settled."`)})`);
    expect(await does(`incidentRemoveAttachment(${remove()})`, second)).toBe('attachments-not-yours');
    expect(await does(`incidentRemoveAttachment(${remove()})`)).toBeNull();
    expect((await download(one, id)).status).toBe(404);
    const { attachments, history } = await shown(one);
    expect(attachments.files).toMatchObject([{ id, isGone: true }]);
    expect(history.at(-1)?.text).toBe('Of Wobblethorpe, not of this.');
    const pieces = await askAsSuperuser<{ left: number }>(
      needful.database.adminUrl,
      `select count(ciphertext)::int as left from needful.attachment_piece where attachment_id = '${id}'`,
    );
    expect(pieces).toEqual([{ left: 0 }]);
    expect(await verify()).toBe('holds');
    expect((await packed(officer, { incident: one.id })).said).toContain('Everything holds.');
  });

  it('is not removed while a hold stands on a report of the same event that was merged into its incident', async () => {
    const [one, held] = [await anIncident(), await anIncident()];
    const id = await attached(one);
    const hold = randomUUID();
    await does(`incidentSetLegalHold(id: "${held.id}", messageId: "${hold}", reason: "North is sued.")`);
    const merge = asked(held, `into: "${one.reference}", reason: "One event."`);
    expect(await does(`incidentMerge(${merge})`)).toBeNull();
    const remove = () => asked(one, `attachment: "${id}", reason: "By mistake."`);
    expect(await does(`incidentRemoveAttachment(${remove()})`)).toBe('legal-hold-stands');
    await does(`incidentLiftLegalHold(${asked(held, `hold: "${hold}", reason: "Settled."`)})`);
    expect(await does(`incidentRemoveAttachment(${remove()})`)).toBeNull();
  });
});

describe('who learns of files', () => {
  it('is the lead and whom the lead names; others learn that there is one, and neither its name nor what is in it', async () => {
    const one = await anIncident();
    const id = await attached(one);
    const before = await shown(one, second);
    expect(before.attachments).toEqual({ mayAttach: false, files: [] });
    expect(before.history.at(-1)).toMatchObject({ type: 'attachment-added', text: null });
    expect((await download(one, id, second)).status).toBe(404);
    expect((await download(one, id, staff)).status).toBe(403);
    expect((await download(one, id, officer, 'https://evil.example')).status).toBe(403);
    expect(await attach(one, { by: second })).toEqual({ status: 422, code: 'attachments-not-yours' });
    expect(await attach(one, { by: staff })).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(await attach(one, { headers: { origin: 'https://evil.example' } })).toEqual({
      status: 403,
      code: 'FOREIGN_ORIGIN',
    });
    const theirs = await packed(second, { incident: one.id });
    expect(theirs.said).toContain('Everything holds.');
    expect(theirs.said).toContain('Attached files and their names: the lead opens them');
    const all = Object.values(theirs.files).map((bytes) => Buffer.from(bytes).toString());
    expect(all.join('\n')).not.toContain('Quibbledon');
    await does(`registerGrant(${asked(one, `person: "${colleague.personId}"`)})`);
    expect((await download(one, id, second)).status).toBe(200);
    expect((await shown(one)).attachments.files[0]?.views).toMatchObject([{ name: 'Second of north' }]);
  });

  it('is nobody of another organization', async () => {
    const one = await anIncident();
    const id = await attached(one);
    const { demo } = needful;
    const theirs = await needful.signIn(demo.officer);
    expect((await attach(one, { by: theirs })).status).toBe(403);
    const inTheirs = { status: 422, code: 'incident-not-found' };
    expect(await attach(one, { by: theirs, in: demo.organizationId })).toEqual(inTheirs);
    expect((await download(one, id, theirs)).status).toBe(403);
  });

  it.each([
    [
      'named in it',
      'incidentNameInvolvement',
      (person: string) => `named: ["${person}"]`,
      'incident-not-found',
    ],
    [
      'recused',
      'incidentRecuse',
      (person: string) => `person: "${person}", reason: "A cousin."`,
      'attachments-not-yours',
    ],
  ])('is not who is %s, by any door', async (_how, mutation, more, code) => {
    const one = await anIncident();
    await does(`registerGrant(${asked(one, `person: "${colleague.personId}"`)})`);
    const by = mutation === 'incidentRecuse' ? second : officer;
    expect(await does(`${mutation}(${asked(one, more(colleague.personId))})`, by)).toBeNull();
    const id = await attached(one, { name: 'Snorkelby.pdf' });
    expect(await attach(one, { by: second })).toEqual({ status: 422, code });
    expect((await download(one, id, second)).status).toBe(404);
    const query = 'query ($id: ID!) { incident(id: $id) { attachments { files { id } } history { type } } }';
    const { data } = await second.ask(query, { id: one.id }, org);
    expect(JSON.stringify(data)).not.toMatch(/attach(ment-|ed)/);
    expect(JSON.stringify(data)).not.toContain(id);
    const everything = await packed(second, { everything: true });
    expect(everything.said).toContain('Everything holds.');
    for (const [name, bytes] of Object.entries(everything.files)) {
      const text = Buffer.from(bytes).toString();
      expect([name, text.includes(id), text.includes('Snorkelby')]).toEqual([name, false, false]);
    }
  });

  it('of counsel’s part is the lead and counsel, and no pack', async () => {
    const one = await anIncident();
    const id = await attached(one, { name: 'Counsel on Blatherwick.pdf', privileged: true });
    await does(`registerGrant(${asked(one, `person: "${colleague.personId}"`)})`);
    expect((await download(one, id, second)).status).toBe(404);
    expect((await shown(one, second)).attachments.files).toEqual([]);
    const { said, files } = await packed(officer, { incident: one.id });
    expect(said).toContain('Everything holds.');
    expect(Object.keys(files).filter((name) => name.includes('attachments'))).toEqual([]);
    expect(Buffer.concat(Object.values(files)).includes('Blatherwick')).toBe(false);
    await does(`incidentNameCounsel(${asked(one, `person: "${colleague.personId}"`)})`);
    expect((await download(one, id, second)).status).toBe(200);
  });
});

describe('the proof of files', () => {
  it('is in the pack, whose checker finds another file in its place', async () => {
    const one = await anIncident();
    await attached(one, { name: 'mail.csv', bytes: Buffer.from('to\na@example.test\n') });
    await attached(one);
    const { said, files } = await packed(officer, { incident: one.id });
    expect(said).toContain('Everything holds.');
    const at = `incidents/${one.reference}`;
    expect(Buffer.from(files[`${at}/attachments/02 Quibbledon scan.pdf`] ?? []).equals(A_PDF)).toBe(true);
    const changed = async (more: Record<string, Uint8Array>) => await checked(zipSync({ ...files, ...more }));
    expect(
      await changed({ [`${at}/attachments/01 mail.csv`]: Buffer.from('to\nb@example.test\n') }),
    ).toContain('attachments/01 mail.csv is not the one its event committed to');
    expect(await changed({ [`${at}/attachments.jsonl`]: Buffer.from('') })).toMatch(
      /attachment \S+ is missing/,
    );
  });

  it('leaves a trace of who took it in a pack of a period and in an export too', async () => {
    const one = await anIncident();
    await attached(one);
    await does(`registerGrant(${asked(one, `person: "${colleague.personId}"`)})`);
    const day = dayIn('America/New_York', new Date().toISOString() as Instant);
    for (const what of [{ from: day, to: day }, { everything: true }]) {
      const { files } = await packed(second, what);
      expect(Object.keys(files)).toContain(`incidents/${one.reference}/attachments/01 Quibbledon scan.pdf`);
    }
    const { attachments } = await shown(one);
    expect(attachments.files[0]?.views.map(({ name }) => name)).toEqual([colleague.name, colleague.name]);
  });

  it('finds whatever is altered in the database', async () => {
    const id = await attached(await anIncident());
    const sql = (text: string) => askAsSuperuser(needful.database.adminUrl, text);
    const piece = `needful.attachment_piece where attachment_id = '${id}'`;
    const [kept] = await askAsSuperuser<{ ciphertext: Buffer }>(
      needful.database.adminUrl,
      `select ciphertext from ${piece}`,
    );
    const set = (what: string) =>
      sql(`update needful.attachment_piece set ${what} where attachment_id = '${id}'`);
    await set(`ciphertext = set_byte(ciphertext, 3, (get_byte(ciphertext, 3) + 1) % 256)`);
    expect(await verify()).toMatch(/does not open as what its event committed to/);
    await set(`ciphertext = decode('${kept?.ciphertext.toString('hex')}', 'hex')`);
    expect(await verify()).toBe('holds');
    await sql(`update needful.attachment set size = size + 1 where id = '${id}'`);
    expect(await verify()).toMatch(/is not the one its event committed to/);
    await sql(`update needful.attachment set size = size - 1 where id = '${id}'`);
  });

  it('outlives a rotation of keys, and its purge leaves a trace', async () => {
    const one = await anIncident();
    const id = await attached(one, { bytes: Buffer.concat([A_PDF, Buffer.alloc(1024 * 1024)]) });
    const { pool } = needful.server;
    const other = Buffer.alloc(32, 7);
    const rotate = async (into: Buffer, from: Buffer[]) => {
      const done = new Resealing();
      await resealAttachments(pool, createSealer({ current: into, former: from }), org, done);
      return { resealed: done.resealed, unreadable: [...done.unreadable.values()] };
    };
    const pieces = (await rotate(other, [KEY])).resealed;
    expect(pieces).toBeGreaterThan(1);
    expect(await rotate(other, [KEY])).toEqual({ resealed: 0, unreadable: [] });
    expect(await verify()).toMatch(/is sealed with key \S+, which this server does not have/);
    expect(await rotate(KEY, [])).toEqual({ resealed: 0, unreadable: [pieces] });
    expect(await rotate(KEY, [other])).toEqual({ resealed: pieces, unreadable: [] });
    expect(await verify()).toBe('holds');
    expect(await does(`incidentClose(id: "${one.id}", reason: RESOLVED, text: "Closed.")`)).toBeNull();
    const administrator = await needful.signIn(north.administrator);
    await does('retentionScheduleSet(years: 6)', administrator);
    const closed = dayIn('America/New_York', new Date().toISOString() as Instant);
    const purgeOn = (day: string) => purgeDue(pool, org, `${day}T18:00:00.000Z` as Instant);
    expect(await purgeOn(addYears(closed, 6))).toBe(0);
    expect((await download(one, id)).status).toBe(200);
    expect(await purgeOn(addDays(addYears(closed, 6), 1))).toBe(1);
    expect((await download(one, id)).status).toBe(404);
    const { history, attachments } = await shown(one);
    expect(attachments.files).toMatchObject([{ id, name: null, isGone: true }]);
    expect(history.at(-1)?.sentence).toMatch(
      /^Needful purged 1 file, kept through .+ by a schedule of 6 years\.$/,
    );
    expect(await verify()).toBe('holds');
    expect((await packed(officer, { incident: one.id })).said).toContain('Everything holds.');
    const two = await anIncident();
    const held = await attached(two);
    const whole = `messageId: "${randomUUID()}", matter: "Roe v. North", reason: "Counsel asked for it."`;
    expect(await does(`organizationHoldSet(${whole})`, administrator)).toBeNull();
    const removal = asked(two, `attachment: "${held}", reason: "By mistake."`);
    expect(await does(`incidentRemoveAttachment(${removal})`)).toBe('legal-hold-stands');
  });
});
