import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import pino from 'pino';
import { keepCheckpoints } from '../../../server/evidence/keep-checkpoints.ts';
import { createMailer } from '../../../server/mail/mailer.ts';
import { renewFeed } from '../../../server/store/calendar-feeds.ts';
import { nameContact, setFunctionHead, setReportingLine } from '../../../server/store/governance.ts';
import { setPreference } from '../../../server/store/mail-settings.ts';
import { addMember, designate } from '../../../server/store/people.ts';
import { inTenant, type Sql } from '../../../server/store/tenant.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../../kit/practice.ts';
import { aReport, sendReport } from '../../kit/report.ts';
import type { TestServer } from '../../kit/server.ts';
import type { Caller } from './rules.ts';

export type Asked = { readonly headers: Record<string, string>; readonly org: string };

/** Two practices; of `north` something stands in every field that can be asked for. */
export type Ground = {
  readonly needful: TestServer;
  readonly north: Practice;
  readonly south: Practice;
  /** How each asks of practice `north`. */
  readonly callers: Readonly<Record<Caller, Asked>>;
  /** An officer and administrator of practice `south`, asking at home. */
  readonly abroad: Asked;
  readonly second: Colleague;
  /** Report ids: one of the staff's with everything that can happen, one of the installation's, one told to an officer. */
  readonly full: string;
  readonly nameless: string;
  readonly told: string;
};

export async function prepareGround(needful: TestServer): Promise<Ground> {
  const north = await foundPractice(needful.server, 'north', { undesignated: true });
  const south = await foundPractice(needful.server, 'south');
  const second = await makeColleague(needful.server, 'Second officer of north');
  const people = {
    stranger: await makeColleague(needful.server, 'Stranger'),
    removed: await makeColleague(needful.server, 'Removed of north'),
    colleague: await makeColleague(needful.server, 'Colleague of north'),
    everything: await makeColleague(needful.server, 'Everything of south'),
  };
  const org = north.organizationId;
  await inTenant(needful.server.pool, { org }, async (sql) => {
    await addMember(sql, org, { ...people.removed, roles: ['officer', 'administrator'] });
    await addMember(sql, org, { ...people.colleague, roles: ['staff'], department: 'Ward' });
    await addMember(sql, org, { ...second, roles: ['officer'] });
    await fillByHand(sql, north, second);
  });
  await inTenant(needful.server.pool, { org: south.organizationId }, (sql) =>
    addMember(sql, south.organizationId, { ...people.everything, roles: ['officer', 'administrator'] }),
  );
  const sign = async (who: Colleague, at: string = org): Promise<Asked> => ({
    headers: { cookie: (await needful.signIn(who)).cookie, origin: needful.origin },
    org: at,
  });
  const officer = await sign(north.officer);
  const callers: Record<Caller, Asked> = {
    nobody: { headers: {}, org },
    stranger: await sign(people.stranger),
    removed: await sign(people.removed),
    foreigner: await sign(people.everything),
    placeless: { ...officer, org: 'me' },
    installation: { headers: await enrol(needful, north), org },
    staff: await sign(north.staff),
    colleague: await sign(people.colleague),
    administrator: await sign(north.administrator),
    officer,
  };
  const abroad = { ...callers.foreigner, org: south.organizationId };
  const ground = { needful, north, south, callers, abroad, second };
  return { ...ground, ...(await fillIncidents(ground, people.removed)) };
}

export async function enrol(needful: TestServer, practice: Practice): Promise<Record<string, string>> {
  const { organizationId, enrolmentCode } = practice;
  const response = await fetch(`${needful.origin}/api/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId, enrolmentCode, label: 'Desk of north' }),
  });
  const credential = (await response.json()) as { installationId: string; secret: string };
  return { 'x-needful-installation': `${credential.installationId}.${credential.secret}` };
}

/** What no screen writes yet: an alternate, a last day, an approval, a used invitation with a department. */
async function fillByHand(
  sql: Sql,
  { organizationId: org, officer, administrator }: Practice,
  second: Colleague,
) {
  const since = dayIn('America/New_York', new Date().toISOString() as Instant);
  const both = { publicContact: 'Desk of north', since };
  await designate(sql, org, {
    ...both,
    role: 'privacy',
    holder: officer.personId,
    alternate: second.personId,
  });
  await designate(sql, org, {
    ...both,
    role: 'security',
    holder: second.personId,
    alternate: officer.personId,
  });
  await nameContact(sql, org, 'governing-body', { person: second.personId });
  await nameContact(sql, org, 'external-reviewer', { name: 'Reviewer of north', email: 'r@north.example' });
  await setFunctionHead(sql, org, 'Desk of north', administrator.personId);
  await setReportingLine(sql, org, officer.personId, administrator.personId);
  const quiet = { from: '21:00', until: '07:00' };
  await setPreference(sql, org, officer.personId, { timeZone: 'America/Chicago', quiet, digest: true });
  await renewFeed(sql, org, officer.personId, '2026-11-22T12:00:00.000Z' as Instant);
  for (const text of [
    `update needful.designation set until = since + 30, written_on = since, authority = 'All of north', reporting_line = 'Owner of north',
        absent_from = since + 20, absent_until = since + 21 where org_id = $1`,
    `insert into needful.site_profile (org_id, profile_id, version, body) values ($1, 'own-page', 1, '{}')`,
    `insert into needful.installation (org_id, id, secret_hash, label, revoked_at) values ($1, gen_random_uuid(), '', 'Ended desk of north', now())`,
    `update needful.invitation set department = 'Ward', accepted_at = now() where org_id = $1`,
  ])
    await sql.query({ text, values: [org] });
}

type Part = Omit<Ground, 'full' | 'nameless' | 'told'>;

async function fillIncidents(ground: Part, removed: Colleague) {
  const { needful, callers, north } = ground;
  const as =
    ({ headers, org }: Asked) =>
    <Data = Record<string, unknown>>(query: string, variables: object = {}) =>
      needful.ask<Data>(headers, query, variables, org);
  const skewed = new Date(Date.now() - 86_400_000).toISOString();
  const report = aReport({ kind: 'lost-device', occurredOn: '2026-01-02' });
  const kept = await as(callers.staff)(
    `mutation ($report: ReportInput!, $sentAt: DateTime!) { incidentReport(report: $report, sentAt: $sentAt) { __typename } }`,
    { report, sentAt: skewed },
  );
  if (kept.errors !== undefined) throw new Error(JSON.stringify(kept.errors));
  const { id } = await incidentIn(ground, report.reportId);
  const question = randomUUID();
  const second = await needful.signIn(ground.second);
  const peer: Asked = {
    headers: { cookie: second.cookie, origin: needful.origin },
    org: north.organizationId,
  };
  const steps: [Asked, string][] = [
    ...decided(id, callers.officer, peer),
    [callers.officer, `incidentAssign(id: "${id}", assignee: "${north.officer.personId}")`],
    [
      callers.officer,
      `incidentNameInvolvement(id: "${id}", messageId: "${randomUUID()}", acted: ["${north.staff.personId}"], named: ["${north.staff.personId}"], functions: ["Desk of north"])`,
    ],
    [
      callers.officer,
      `incidentRecuse(id: "${id}", messageId: "${randomUUID()}", person: "${north.administrator.personId}", reason: "Kin of north.")`,
    ],
    [
      peer,
      `incidentNameCounsel(id: "${id}", messageId: "${randomUUID()}", person: "${north.officer.personId}")`,
    ],
    [callers.officer, `incidentAsk(id: "${id}", messageId: "${question}", text: "What of north?")`],
    [
      callers.staff,
      `incidentAnswer(reportId: "${report.reportId}", messageId: "${randomUUID()}", questionId: "${question}", text: "This of north.")`,
    ],
    [
      callers.staff,
      `incidentWithdraw(reportId: "${report.reportId}", messageId: "${randomUUID()}", reason: "Found in north.")`,
    ],
    [callers.officer, `tagAdd(name: "of north")`],
    [
      callers.officer,
      `incidentsAct(ids: ["${id}"], messageId: "${randomUUID()}", act: TAG, tag: "of north")`,
    ],
    [callers.officer, `savedFilterSave(id: "${randomUUID()}", name: "Of north", query: "view=mine")`],
    [callers.officer, `incidentClose(id: "${id}", reason: RESOLVED, text: "Closed by north.")`],
  ];
  for (const call of owed(id, ground)) steps.push([callers.officer, call]);
  steps.push(...policies(id, callers.officer, peer));
  const ofInstallation = await sendReport({ ask: as(callers.installation) as never }, aReport());
  // Nobody takes this one up: it waits for the officer.
  await sendReport({ ask: as(callers.installation) as never }, aReport());
  const nameless = await incidentIn(ground, ofInstallation.reportId);
  const small = await incidentIn(
    ground,
    (await sendReport({ ask: as(callers.installation) as never }, aReport())).reportId,
  );
  for (const call of [...recorded(nameless.id), ...noticed(nameless.id)]) steps.push([callers.officer, call]);
  const told = randomUUID();
  steps.push([
    callers.officer,
    `incidentEnter(report: { reportId: "${told}", messageId: "${randomUUID()}", kind: "misdirected-fax", name: "Caller of north",
       noticedAt: "2026-06-21T12:00:00Z", onBehalfOf: PATIENT, who: OUTSIDE, knownOn: "2026-06-20", toldOn: "2026-06-21" })`,
  ]);
  steps.push([callers.administrator, 'reportPageSet(on: true)']);
  steps.push([
    callers.officer,
    `registerGrant(id: "${nameless.id}", messageId: "${randomUUID()}", person: "${ground.second.personId}")`,
  ]);
  steps.push([
    callers.officer,
    `incidentRecordBreachFacts(id: "${small.id}", messageId: "${randomUUID()}", facts: { total: 3 })`,
  ]);
  for (const [who, call] of steps) {
    const answer = await as(who)(`mutation { done: ${call} { __typename ... on Refusal { message } } }`);
    if (!JSON.stringify(answer.data).includes('Success'))
      throw new Error(`${call}: ${JSON.stringify(answer)}`);
  }
  await as(callers.administrator)('mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }', {
    id: removed.personId,
  });
  await keepRecords(needful, as(callers.administrator));
  return { full: report.reportId, nameless: ofInstallation.reportId, told };
}

/** A schedule, a pack that was downloaded, and a checkpoint of all that. */
async function keepRecords({ server }: TestServer, ask: (query: string) => Promise<unknown>): Promise<void> {
  await ask('mutation { retentionScheduleSet(years: 7) { __typename } }');
  if (server.evidence === null) throw new Error('The server of this test signs nothing');
  const mailer = createMailer(undefined, 'Needful <needful@localhost>', pino({ level: 'silent' }));
  await keepCheckpoints(server.pool, server.evidence, mailer, new Date().toISOString());
}

/** A determination with everything in it: an exception that fits, signed, checked, reopened, signed and checked. */
function decided(id: string, officer: Asked, peer: Asked): [Asked, string][] {
  const to = () => `id: "${id}", messageId: "${randomUUID()}"`;
  const answers = {
    IS_PHI: 'YES',
    WAS_PERMITTED: 'NO',
    WAS_ENCRYPTED: 'NO',
    WAS_DESTROYED: 'NO',
    III_DISCLOSED: 'YES',
    III_NOT_RETAINED: 'YES',
  };
  const signed = (): [Asked, string][] => [
    [
      officer,
      `incidentSignConclusion(${to()}, conclusion: EXCEPTION, exception: EXCEPTION_III, rationale: "Back in north.")`,
    ],
    [peer, `incidentCheckConclusion(${to()}, agrees: true, reason: "Seen in north.")`],
  ];
  return [
    ...Object.entries(answers).map(([question, value]): [Asked, string] => [
      officer,
      `incidentAnswerDetermination(${to()}, question: ${question}, value: ${value}, why: "Seen in north.")`,
    ]),
    [
      officer,
      `incidentRateFactor(${to()}, factor: RECIPIENT, rating: LOW, rationale: "Of north.", evidence: "Letter of north.")`,
    ],
    ...signed(),
    [officer, `incidentReopenDetermination(${to()}, reason: "North wrote again.")`],
    ...signed(),
  ];
}

/** An entry of the register in which every field says something. */
export const ENTRY = '018f0000-0000-7000-8000-000000000001';
const ENTRY_UNREACHED = '018f0000-0000-7000-8000-000000000003';
export const ENTRY_ABROAD = '018f0000-0000-7000-8000-000000000002';
const A_PERSON = `{ name: "Pat of north", address: { lines: ["1 North Street"], city: "Columbus", state: "OH", postalCode: "43004" },
  bornOn: "1984-03-07", patientNumber: "N-1", email: "pat@north.example", agreesToEmail: true, telephone: "614 555 0100",
  isDeceased: false, isMinor: false, qualityReason: "Seen in north.",
  representative: { relation: PERSONAL_REPRESENTATIVE, name: "Rae of north",
    address: { lines: ["2 North Street"], city: "Toronto", postalCode: "M4B 1B3", country: "Canada" } } }`;
/** A snippet because of an incident that was approved, reviewed and retired, and one in use after another. */
function policies(incident: string, officer: Asked, peer: Asked): [Asked, string][] {
  const said = (title: string) =>
    `texts: [{ language: "en", title: "${title}", line: "Line of north", text: "Text of north" }],
       citation: "45 CFR 164.502", owner: "Privacy Officer", reviewMonths: 12, incident: "${incident}"`;
  const one = 'snippetId: "own", version: 1';
  return [
    [
      officer,
      `snippetWrite(snippetId: "own", after: 0, departments: ["Ward"], roles: [STAFF], ${said('Of north')})`,
    ],
    [peer, `snippetApprove(${one})`],
    [officer, `snippetReview(${one})`],
    [officer, `snippetRetire(${one}, reason: "Of no use in north.")`],
    [officer, 'snippetAdopt(snippetId: "minimum-necessary-whole-record", after: 0)'],
    [peer, 'snippetApprove(snippetId: "minimum-necessary-whole-record", version: 1)'],
    [peer, `snippetWrite(snippetId: "minimum-necessary-whole-record", after: 1, ${said('Ours of north')})`],
    [officer, 'snippetApprove(snippetId: "minimum-necessary-whole-record", version: 2)'],
  ];
}

/** A sanction that was carried out and judged, and what is owed no longer. */
function owed(id: string, { north, second }: Part): string[] {
  const [sanction, dropped] = [randomUUID(), randomUUID()];
  const owner = `owner: "${second.personId}", dueOn: "2999-01-01"`;
  const about = (commitment: string) =>
    `id: "${id}", messageId: "${randomUUID()}", commitment: "${commitment}"`;
  return [
    `commitmentMake(id: "${id}", messageId: "${sanction}", kind: SANCTION, text: "Word in north", ${owner},
       concerns: "${north.staff.personId}", rationale: "Looked in north")`,
    `commitmentFinish(${about(sanction)}, on: "2026-01-01", evidence: "Kept in north")`,
    `commitmentAssess(${about(sanction)}, effect: NOT_EFFECTIVE, rationale: "Again in north")`,
    `commitmentMake(id: "${id}", messageId: "${dropped}", kind: CORRECTIVE_ACTION, text: "Doors of north", ${owner})`,
    `commitmentDrop(${about(dropped)}, reason: "Sold in north")`,
  ];
}

/** Everything that can be recorded of an extent, of a discovery and of what is owed. */
function recorded(id: string): string[] {
  const to = () => `id: "${id}", messageId: "${randomUUID()}"`;
  return [
    `incidentRecordKnowledge(${to()}, who: CONTRACTOR, isActor: false, knownOn: "2026-01-05", toldOn: "2026-01-09")`,
    `incidentSetKnowledgeAside(${to()}, entry: "reporter", reason: "Another day in north.")`,
    `incidentChooseDiscoveryDate(${to()}, date: LEGAL, reason: "Told in north.")`,
    `incidentRecordBreachFacts(${to()}, facts: { total: 620, isEstimate: true, byState: [{ state: "OH", people: 620 }],
       badAddresses: 1, dataElements: [HEALTH], medium: PAPER, holdsPart2Records: false, confirmedOn: "2026-01-20",
       associateFoundOn: "2026-01-05", associateToldOn: "2026-01-09", agreementDays: 10 })`,
    `incidentRecordHold(${to()}, form: WRITTEN, statedOn: "2026-02-01", until: "2026-05-01", official: "Sheriff of north")`,
    `incidentRecordNotice(${to()}, clock: "media/oh", on: "2026-05-01")`,
    `registerAddPerson(id: "${id}", messageId: "${ENTRY}", person: ${A_PERSON})`,
    `registerAddPerson(id: "${id}", messageId: "${ENTRY_ABROAD}", person: { name: "Ab of north",
       address: { lines: ["3 North Street"], city: "Toronto", postalCode: "M4B 1B3", country: "Canada" } })`,
    `registerAddRecipient(${to()}, recipient: { kind: EMAIL, address: "x@north.example", name: "X of north", messageReference: "<1@north.example>" })`,
    `incidentSetLegalHold(${to()}, reason: "North is sued.")`,
  ];
}

/** Everything that can be done about notices: one is sent, one is a sheet, one is owed no longer. */
function noticed(id: string): string[] {
  const to = () => `id: "${id}", messageId: "${randomUUID()}"`;
  const on = dayIn('America/New_York', new Date().toISOString() as Instant);
  return [
    `incidentRecordNoticeFacts(${to()}, description: "Of north.", facts: { entityType: PROVIDER, breachStart: "2026-01-02",
       breachEnd: "2026-01-03", discoveryEnd: "2026-01-09", breachTypes: [LOSS], locations: [LAPTOP], phiTypes: [CLINICAL],
       safeguards: [NONE], actions: [TRAINING], address: "1 Way of north", contactName: "Officer of north",
       contactEmail: "o@north.example", contactPhone: "555-0100" })`,
    `incidentDraftNotice(${to()}, notice: "individuals", template: "individuals-english", happened: "Lost in north.",
       types: "Charts of north.", steps: "Call north.", doing: "North looks.",
       contact: { tollFree: "1-800-555-0100", email: "ask@north.example", web: "north.example", postal: "1 Way of north" })`,
    `incidentApproveNotice(${to()}, notice: "individuals")`,
    `incidentRecordSent(${to()}, notice: "individuals", on: "${on}", channel: FIRST_CLASS_MAIL, proof: "Receipt of north.")`,
    `incidentAddAddendum(${to()}, notice: "individuals", kind: ADDENDUM, on: "${on}", text: "More of north.", proof: "Slip of north.")`,
    `incidentRecordBreachFacts(${to()}, facts: { byState: [{ state: "OH", people: 400 }, { state: "CA", people: 1 }] })`,
    `registerAddPerson(id: "${id}", messageId: "${ENTRY_UNREACHED}", person: { name: "Bo of north" })`,
  ];
}

/** The incident that a report opened in practice `north`, as its officer finds it. */
export async function incidentIn(
  { needful, callers }: Pick<Ground, 'needful' | 'callers'>,
  reportId: string,
): Promise<{ readonly id: string; readonly reference: string }> {
  const { headers, org } = callers.officer;
  const reference = referenceOf(reportId as ReportId);
  const { data } = await needful.ask<{ incidentByReference: { id: string } }>(
    headers,
    'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
    { reference },
    org,
  );
  if (data?.incidentByReference == null) throw new Error('The report opened no incident');
  return { id: data.incidentByReference.id, reference };
}
