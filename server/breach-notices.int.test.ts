import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPng } from '../test/kit/picture.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';
import { textOfPdf } from './documents/text-of-pdf.testing.ts';
import { describeOrganization } from './store/organizations.ts';
import { inTenant } from './store/tenant.ts';
import { brokenRecords } from './store/verify-records.ts';

/** Worked cases of what is owed and sent, asked of the server as the officer's page asks. */

let needful: TestServer;
let demo: Who;

type Who = { readonly staff: SignedIn; readonly officer: SignedIn; readonly org: string };
type Listed = {
  readonly id: string;
  readonly state: string;
  readonly because: string;
  readonly endedBy: string | null;
  readonly due: string | null;
  readonly method: string | null;
  readonly returned: number;
  readonly channels: readonly string[];
  readonly draft: { readonly step: { readonly by: string; readonly charter: string } } | null;
  readonly approved: { readonly by: string; readonly charter: string } | null;
  readonly sent: {
    readonly on: string;
    readonly proof: string;
    readonly letters: number | null;
    readonly documentHash: string | null;
  } | null;
  readonly addenda: readonly { readonly kind: string; readonly text: string }[];
  readonly sheet: readonly { readonly label: string; readonly value: string | null }[] | null;
};
type Desk = {
  readonly notices: readonly Listed[];
  readonly usualContact: object | null;
  readonly addressProblems: readonly { readonly entry: string; readonly problem: string }[] | null;
};

const DESK = `notices { id state because endedBy due method returned channels draft { step { by charter } } approved { by charter }
    sent { on proof letters documentHash } addenda { kind text } sheet { label value } }
  usualContact { tollFree email web postal } addressProblems { entry problem }`;

beforeAll(async () => {
  needful = await startTestServer();
  const [staff, officer] = await Promise.all([
    needful.signIn(needful.demo.staff),
    needful.signIn(needful.demo.officer),
  ]);
  demo = { staff, officer, org: needful.demo.organizationId };
});
afterAll(() => needful.stop());

/** An incident as its officer works on its notices. */
async function aCase({ staff, officer, org }: Who = demo) {
  const { reference } = await sendReport(staff, aReport({ occurredOn: '2026-01-02' }), org);
  const find = 'query ($reference: String!) { incidentByReference(reference: $reference) { id } }';
  const found = await officer.ask<{ incidentByReference: { id: string } }>(find, { reference }, org);
  const id = found.data?.incidentByReference.id ?? '';
  async function does(name: string, args: string, messageId: string = randomUUID()) {
    const text = `mutation ($id: ID!, $m: ID!) { ${name}(id: $id, messageId: $m, ${args}) { __typename ... on Refusal { code message field } } }`;
    const { data, errors } = await officer.ask<
      Record<string, { code?: string; message?: string; field?: string }>
    >(text, { id, m: messageId }, org);
    const outcome = data?.[name];
    if (outcome === undefined) throw new Error(JSON.stringify(errors));
    return outcome.code === undefined ? null : outcome;
  }
  async function desk(): Promise<Desk> {
    const text = `query ($id: ID!) { incidentNotices(id: $id) { ${DESK} } }`;
    const answer = await officer.ask<{ incidentNotices: Desk }>(text, { id }, org);
    if (answer.data == null) throw new Error(JSON.stringify(answer));
    return answer.data.incidentNotices;
  }
  const person = async (given: string) => {
    const entry = randomUUID();
    expect(await does('registerAddPerson', `person: { ${given} }`, entry)).toBeNull();
    return entry;
  };
  return {
    id,
    does,
    desk,
    person,
    notice: async (name: string) => (await desk()).notices.find((each) => each.id === name),
    facts: (facts: string) => does('incidentRecordBreachFacts', `facts: { ${facts} }`),
    knew: (day: string) =>
      does('incidentRecordKnowledge', `who: WORKFORCE, isActor: false, knownOn: "${day}"`),
    letter: (notice: string, over = '') => does('incidentDraftNotice', letter(notice, over)),
    pack: (more: object = {}) => packOf({ incident: id, ...more }, { officer, org }),
    async print(document: string, more: object = { notice: 'individuals' }) {
      const response = await fetch(`${needful.origin}/api/documents/${org}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: officer.cookie, origin: needful.origin },
        body: JSON.stringify({ document, incident: id, ...more }),
      });
      return { response, bytes: Buffer.from(await response.clone().arrayBuffer()) };
    },
  };
}

const CHECKER = fileURLToPath(new URL('./evidence/check-pack.mjs', import.meta.url));
const folder = makeTemporaryDirectory('notice-packs').path;

/** A pack, unpacked, with what the checker says of it. */
async function packOf(asked: object, { officer, org }: Pick<Who, 'officer' | 'org'>) {
  const response = await fetch(`${needful.origin}/api/evidence/${org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: officer.cookie, origin: needful.origin },
    body: JSON.stringify(asked),
  });
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const file = join(folder, `${randomUUID()}.zip`);
  writeFileSync(file, bytes);
  const said = spawnSync(process.execPath, [CHECKER, file], { encoding: 'utf8' }).stdout;
  const files = Object.entries(unzipSync(bytes));
  const read = (name: string) => Buffer.from(files.find(([path]) => path.endsWith(name))?.[1] ?? []);
  return {
    said,
    read,
    names: files.map(([path]) => path),
    list: () => JSON.parse(read('notices.json').toString()),
  };
}

function letter(notice: string, over: string): string {
  const template = `${notice === 'substitute-notice' ? 'substitute' : notice.split('/')[0]}-english`;
  return `notice: "${notice}", template: "${template}", happened: "A list went to a wrong address.", types: "Names and visits.",
    doing: "We asked for it back.", ${over === '' ? 'steps: "Look at your statements.", contact: { tollFree: "1-800-555-0100" }' : over}`;
}

const OHIO = 'address: { lines: ["1 Main St"], city: "Columbus", state: "OH", postalCode: "43004" }';
const SHEET = `facts: { entityType: PROVIDER, breachEnd: "2026-01-02", discoveryEnd: "2026-11-21", phiTypes: [CLINICAL],
  safeguards: [PRIVACY], actions: [TRAINING], address: "1 Maple St, Columbus, OH 43004", contactName: "Pat Lee",
  contactEmail: "pat@practice.example", contactPhone: "614 555 0100" }, description: "A list went to a wrong address."`;

describe('what is owed', () => {
  it('at 620 people of Ohio: individuals, media and HHS, all on one day', async () => {
    const one = await aCase();
    await one.knew('2026-11-21');
    await one.facts('total: 620, byState: [{ state: "OH", people: 620 }]');
    for (const id of ['individuals', 'media/oh', 'hhs-large'])
      expect(await one.notice(id)).toMatchObject({ state: 'OWED', due: '2027-01-20' });
    await one.facts('total: 400, byState: [{ state: "OH", people: 400 }]');
    const media = await one.notice('media/oh');
    expect(media).toMatchObject({ state: 'NO_LONGER_OWED' });
    expect(media?.because).toContain('No state has more than 500');
    expect(media?.endedBy).toContain('400 people affected');
  });

  it('at 500 people of Nevada: HHS at once on a Saturday, and no media', async () => {
    const one = await aCase();
    await one.knew('2026-03-10');
    await one.facts('total: 500, byState: [{ state: "NV", people: 500 }]');
    expect(await one.notice('hhs-large')).toMatchObject({ due: '2026-05-09' });
    expect(await one.notice('media')).toBeUndefined();
  });

  it('at nine and ten bad addresses: other means, then 90 days and a toll-free number', async () => {
    const one = await aCase();
    await one.facts('total: 50, byState: [{ state: "OH", people: 50 }], badAddresses: 9');
    expect(await one.notice('substitute-notice')).toMatchObject({
      method: expect.stringContaining('telephone'),
      channels: ['OTHER_WRITTEN', 'TELEPHONE', 'HOME_PAGE', 'MAJOR_MEDIA'],
    });
    await one.facts('badAddresses: 10');
    expect(await one.notice('substitute-notice')).toMatchObject({
      method: expect.stringMatching(/home page for 90 days.*major print.*toll-free number/),
      channels: ['HOME_PAGE', 'MAJOR_MEDIA'],
    });
    const more = 'steps: "Look.", contact: { email: "a@b.example" }';
    expect(await one.letter('substitute-notice', more)).toMatchObject({ code: 'toll-free-missing' });
    expect(await one.letter('substitute-notice')).toBeNull();
  });
});

describe('letters to the people affected', () => {
  it('go from the register through the address check to the printer, with proof, and come back', async () => {
    const one = await aCase();
    await one.knew('2026-11-21');
    const ana = await one.person(`name: "Ana Ruiz", ${OHIO}`);
    const ben = await one.person(`name: "Ben Okafor", ${OHIO.replace('"OH"', '"NV"')}`);
    const eva = await one.person(`name: "Eva Li", email: "eva@mail.example", agreesToEmail: true`);
    await one.does('registerComplete', 'isComplete: true');
    expect(await one.letter('individuals', 'contact: { web: "maple.example" }')).toMatchObject({
      code: 'letter-incomplete',
      field: 'steps',
    });
    expect(await one.letter('individuals')).toBeNull();
    expect((await one.print('letters.pdf')).response.status).toBe(409);
    expect(await one.does('incidentApproveNotice', 'notice: "individuals"')).toBeNull();
    expect((await one.desk()).addressProblems).toEqual([
      { entry: ben, problem: expect.stringContaining('ZIP code') },
    ]);
    const sent = 'notice: "individuals", on: "2026-11-22", channel: MAIL_AND_EMAIL, proof: "Receipt 9407"';
    expect(await one.does('incidentRecordSent', sent)).toMatchObject({ code: 'addresses-unresolved' });
    const refused = await (await one.print('letters.zip')).response.json();
    expect(refused).toMatchObject({ code: 'addresses-unresolved' });
    await one.does('incidentSetLettersAside', `entries: ["${ben}"], reason: "He moved; we are asking."`);
    const printed = await one.print('letters.pdf');
    expect(printed.response.headers.get('content-disposition')).toContain('attachment');
    expect(printed.response.headers.get('cache-control')).toBe('no-store');
    const text = await textOfPdf(printed.bytes);
    for (const said of ['Ana Ruiz 1 Main St Columbus, OH 43004', 'January 2, 2026', 'November 21, 2026'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/Ben|Eva/);
    const names = (await one.print('letters.zip')).bytes.toString('latin1').match(/by-[a-z-]+\/\d+\.pdf/g);
    expect(new Set(names?.map((name) => name.split('/')[0]))).toEqual(new Set(['by-mail', 'by-e-mail']));
    expect((await one.print('letter.pdf', { notice: 'individuals', entry: eva })).response.status).toBe(200);
    expect(await one.does('incidentRecordSent', sent)).toBeNull();
    const notice = await one.notice('individuals');
    expect(notice).toMatchObject({
      state: 'SENT',
      draft: { step: { by: 'Pat Lee', charter: 'PRIVACY' } },
      approved: { by: 'Pat Lee', charter: 'PRIVACY' },
      sent: { proof: 'Receipt 9407', letters: 2, documentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const pack = await one.pack();
    expect(pack.said).toContain('Everything holds.');
    expect(pack.said).toContain('Letters with names and addresses: the lead');
    expect(pack.list().notices).toMatchObject([
      { notice: 'individuals', sent: { letters: 2 }, template: { id: 'individuals-english', version: 1 } },
    ]);
    expect(await textOfPdf(pack.read('individuals-letter.pdf'))).toContain('Dear [Name]: We are writing');
    for (const name of pack.names) expect(pack.read(name).toString('latin1')).not.toContain('Ana Ruiz');
    const named = await one.pack({ withIdentifiers: true });
    expect(named.said).toContain('Everything holds.');
    expect(named.said).toContain('individuals-letters.zip is, byte for byte, what was sent.');
    expect(await one.does('incidentRecordReturned', `entries: ["${ana}"], on: "2026-11-22"`)).toBeNull();
    expect(await one.notice('individuals')).toMatchObject({ state: 'RETURNED', returned: 1 });
    expect(await one.notice('substitute-notice')).toMatchObject({ state: 'OWED' });
    const call = 'kind: TELEPHONE, on: "2026-11-22", text: "Told by telephone.", proof: "Pat Lee called"';
    expect(await one.does('incidentAddAddendum', `notice: "individuals", ${call}`)).toBeNull();
  });

  it('are printed for officers of the organization alone, and never for another page', async () => {
    const one = await aCase();
    const ask = (headers: Record<string, string>, org = demo.org) =>
      fetch(`${needful.origin}/api/documents/${org}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ document: 'sheet.csv', incident: one.id, notice: 'hhs-small' }),
      });
    const { origin } = needful;
    expect((await ask({ origin })).status).toBe(401);
    expect((await ask({ origin, cookie: demo.staff.cookie })).status).toBe(403);
    expect((await ask({ origin: 'https://else.example', cookie: demo.officer.cookie })).status).toBe(403);
  });
});

describe('the sheet for HHS', () => {
  it('is refused while it lacks something, then printed, filed with its number, and added to', async () => {
    const one = await aCase();
    await one.knew('2026-11-21');
    await one.facts('total: 3, byState: [{ state: "OH", people: 3 }]');
    const draft = () => one.does('incidentDraftNotice', 'notice: "hhs-small"');
    const lacking = await draft();
    expect(lacking).toMatchObject({ code: 'sheet-incomplete' });
    expect(lacking?.message).toContain('Discovery End Date');
    const worklist = async () => {
      const query =
        '{ hhsYear(year: 2026) { due small { incident missing { label where } notice { state sent { proof } } } large { incident } } }';
      type Row = { incident: string; missing: { label: string; where: string }[]; notice: object };
      type Year = { due: string; small: Row[]; large: { incident: string }[] };
      const { data } = await demo.officer.ask<{ hhsYear: Year }>(query, {});
      expect(data?.hhsYear.due).toBe('2027-03-01');
      expect(data?.hhsYear.large.map(({ incident }) => incident)).not.toContain(one.id);
      return data?.hhsYear.small.find(({ incident }) => incident === one.id);
    };
    expect(await worklist()).toMatchObject({ notice: { state: 'OWED', sent: null } });
    expect((await worklist())?.missing).toContainEqual({ label: 'Contact Name', where: 'SHEET' });
    expect(await one.does('incidentRecordNoticeFacts', SHEET)).toBeNull();
    expect((await worklist())?.missing).toEqual([]);
    expect(await draft()).toBeNull();
    const sheet = (await one.notice('hhs-small'))?.sheet ?? [];
    const value = (label: string) => sheet.find((row) => row.label === label)?.value;
    expect(value('Type of Breach')).toBe('Unauthorized Access/Disclosure');
    expect(value('Location of Breached Information')).toBe('Email');
    expect(value('Report Type')).toBe('Initial Breach Report');
    const csv = (await one.print('sheet.csv', { notice: 'hhs-small' })).bytes.toString();
    expect(csv).toContain('Discovery Start Date,2026-11-21');
    const year = await one.print('small-breaches.pdf', { year: 2026 });
    expect(await textOfPdf(year.bytes)).toContain('Unauthorized Access/Disclosure');
    await one.does('incidentApproveNotice', 'notice: "hhs-small"');
    const filed = 'notice: "hhs-small", on: "2026-11-22", channel: PORTAL, proof: "BR-12345"';
    expect(await one.does('incidentRecordSent', filed)).toBeNull();
    expect(await worklist()).toMatchObject({ notice: { state: 'SENT', sent: { proof: 'BR-12345' } } });
    const list = (await one.print('hhs-year.csv', { year: 2026 })).bytes.toString();
    expect(list).toMatch(/,2026-11-21,3,sent,,,2026-11-22,BR-12345/);
    expect((await one.print('small-breaches.csv', { year: 2026 })).bytes.toString()).not.toContain(
      list
        .split('\n')
        .find((line) => line.includes('BR-12345'))
        ?.slice(0, 12),
    );
    const pack = await one.pack();
    expect(pack.said).toContain('notices/hhs-small.csv is, byte for byte, what was sent.');
    expect(pack.list().notices).toMatchObject([{ notice: 'hhs-small', proof: 'BR-12345' }]);
    expect(await textOfPdf(pack.read('hhs-small.pdf'))).toContain('Initial Breach Report');
    const added = 'kind: ADDENDUM, on: "2026-11-22", text: "It was four people.", proof: "BR-12346"';
    expect(await one.does('incidentAddAddendum', `notice: "hhs-small", ${added}`)).toBeNull();
    expect(await one.notice('hhs-small')).toMatchObject({ addenda: [{ text: 'It was four people.' }] });
    const now = (await one.notice('hhs-small'))?.sheet ?? [];
    expect(now.find((row) => row.label === 'Breach Tracking Number')?.value).toBe('BR-12345');
  });
});

describe('other organizations', () => {
  let hospital: Practice;
  let who: Who;

  beforeAll(async () => {
    hospital = await foundPractice(needful.server, 'associate');
    const org = hospital.organizationId;
    const facts = { entity: 'business-associate', isPart2: false, isCaliforniaFacility: false } as const;
    await inTenant(needful.server.pool, { org }, (sql) => describeOrganization(sql, org, facts));
    who = {
      staff: await needful.signIn(hospital.staff),
      officer: await needful.signIn(hospital.officer),
      org,
    };
  });

  it('a business associate tells the covered entity, with the identity of each individual', async () => {
    const one = await aCase(who);
    await one.knew('2026-11-21');
    await one.person(`name: "Ana Ruiz", bornOn: "1984-03-07", ${OHIO}`);
    expect((await one.desk()).notices.map(({ id }) => id)).toContain('business-associate');
    expect(await one.notice('business-associate')).toMatchObject({ state: 'OWED', due: '2027-01-20' });
    const said = letter('covered-entity', '').replace('"covered-entity"', '"business-associate"');
    expect(await one.does('incidentDraftNotice', said)).toBeNull();
    expect(await one.does('incidentApproveNotice', 'notice: "business-associate"')).toBeNull();
    const { bytes } = await one.print('notice.pdf', { notice: 'business-associate' });
    expect(await textOfPdf(bytes)).toContain('as your business associate');
    const list = await one.print('individuals.csv', { notice: 'business-associate' });
    expect(list.bytes.toString()).toContain('Ana Ruiz,1984-03-07,');
  });

  it('has its logo and its ways to ask in letters, those that were drafted with them', async () => {
    const administrator = await needful.signIn(hospital.administrator);
    const sets = async (name: string, args: string, who = administrator) => {
      const text = `mutation { ${name}(${args}) { __typename ... on Refusal { code } } }`;
      const { data } = await who.ask<Record<string, { code?: string }>>(text, {}, hospital.organizationId);
      return data?.[name]?.code ?? data?.[name];
    };
    const image = aPng(60, 20).toString('base64');
    const logo = `image: "${image}", alternative: "Two leaves"`;
    expect(await sets('letterheadSetLogo', logo)).toBe('letterhead-missing');
    const ways = 'address: "1 Maple St", telephone: "614 555 0100", web: "maple.example"';
    await sets('letterheadSet', ways);
    expect(await sets('letterheadSetLogo', logo, who.officer)).toBeUndefined();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect(await sets('letterheadSetLogo', `image: "${svg}", alternative: "Two leaves"`)).toBe(
      'logo-other-kind',
    );
    expect(await sets('letterheadSetLogo', logo)).toEqual({ __typename: 'LetterheadSetLogoSuccess' });
    // Other lines leave the picture where it is.
    await sets('letterheadSet', ways);
    const one = await aCase(who);
    await one.knew('2026-11-21');
    const usual = { tollFree: null, email: null, web: 'maple.example', postal: '1 Maple St' };
    expect((await one.desk()).usualContact).toEqual(usual);
    const said = letter('covered-entity', '').replace('"covered-entity"', '"business-associate"');
    expect(await one.does('incidentDraftNotice', said)).toBeNull();
    expect(await one.does('incidentApproveNotice', 'notice: "business-associate"')).toBeNull();
    await sets('letterheadSetLogo', 'image: null');
    const { bytes } = await one.print('notice.pdf', { notice: 'business-associate' });
    expect(bytes.toString('latin1')).toContain('/Alt (Two leaves)');
    const { pool, sealer } = needful.server;
    const org = hospital.organizationId;
    const broken = () => inTenant(pool, { org }, (sql) => brokenRecords(sql, org, sealer));
    expect(await broken()).toBeNull();
    // Whoever owns the database could change it, and does not go unnoticed.
    const owner = new pg.Client({ connectionString: needful.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table needful.letterhead_logo no force row level security');
    await owner.query('alter table needful.letterhead_logo disable trigger append_only');
    await owner.query(`update needful.letterhead_logo set bytes = '\\x00'`);
    await owner.end();
    expect(await broken()).toContain('logo');
  });

  it('where one person decides alone, 500 people need a second one to approve', async () => {
    const one = await aCase(who);
    await one.knew('2026-11-21');
    await one.facts('total: 620, byState: [{ state: "OH", people: 620 }]');
    const said = letter('covered-entity', '').replace('"covered-entity"', '"business-associate"');
    expect(await one.does('incidentDraftNotice', said)).toBeNull();
    expect(await one.does('incidentApproveNotice', 'notice: "business-associate"')).toMatchObject({
      code: 'second-person-needed',
    });
  });
});
