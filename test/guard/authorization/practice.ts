import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { library } from '@needful/shared/policies/_library.ts';
import pino from 'pino';
import { keepCheckpoints } from '../../../server/evidence/keep-checkpoints.ts';
import { incidentOf } from '../../../server/graphql/global-id.ts';
import { snippetIn } from '../../../server/handle/snippet.ts';
import { createMailer } from '../../../server/mail/mailer.ts';
import { renewFeed } from '../../../server/store/calendar-feeds.ts';
import { digestOfClient, keepCdsClientEvent } from '../../../server/store/cds-clients.ts';
import { nameContact, setFunctionHead, setReportingLine } from '../../../server/store/governance.ts';
import { setPreference } from '../../../server/store/mail-settings.ts';
import { addMember, designate } from '../../../server/store/people.ts';
import { inTenant, type Sql } from '../../../server/store/tenant.ts';
import type { Smtp } from '../../beds/smtp.ts';
import { sendAttachment, takeAttachment } from '../../kit/attach.ts';
import { type Colleague, foundPractice, makeColleague, type Practice } from '../../kit/practice.ts';
import { aReport, sendReport } from '../../kit/report.ts';
import type { TestServer } from '../../kit/server.ts';
import type { Area } from './areas/_define.ts';
import { areas } from './areas/index.generated.ts';
import type { Caller } from './callers.ts';
import { type Asked, enrol, type Ground, incidentIn, type Part } from './ground.ts';
import { letOutsidersIn } from './outsiders.ts';

export async function prepareGround(needful: TestServer, smtp: Smtp): Promise<Ground> {
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
  const incidents = await fillIncidents(ground, people.removed);
  await letOutsidersIn(ground, smtp, (await incidentIn(ground, incidents.told)).id);
  await inTenant(needful.server.pool, { org }, (sql) => letMonthsPass(sql, org));
  return { ...ground, ...incidents };
}

/** The overview counts departments in months that are over. */
async function letMonthsPass(sql: Sql, org: string): Promise<void> {
  await sql.query({
    text: `update needful.incident set reported_at = reported_at - interval '70 days' where org_id = $1 and kind = 'lost-device'`,
    values: [org],
  });
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
    `insert into needful.site_profile (org_id, profile_id, version, body, approved_at) values ($1, 'own-page', 1, '{}', now())`,
    `insert into needful.installation (org_id, id, secret_hash, label, revoked_at) values ($1, gen_random_uuid(), '', 'Ended desk of north', now())`,
    `update needful.invitation set department = 'Ward', accepted_at = now() where org_id = $1`,
  ])
    await sql.query({ text, values: [org] });
  await registerEhrs(sql, org, officer.personId, second.personId);
}

/** One by its keys, registered by the one and approved by the other; one by the address of its keys. */
async function registerEhrs(sql: Sql, org: OrganizationId, by: PersonId, other: PersonId): Promise<void> {
  const set = '{"keys":[{"kid":"Key of north","kty":"EC","crv":"P-384","x":"x","y":"y"}]}';
  const about = { name: 'EHR of north', tenant: 'Tenant of north', origins: ['https://ehr.north.example'] };
  const at = new Date().toISOString() as Instant;
  for (const keys of [{ set }, { url: 'https://ehr.north.example/keys' }]) {
    const client = { ...about, issuer: `of north ${Object.keys(keys)}`, keys };
    const digest = digestOfClient(client);
    const event = { client: randomUUID(), name: client.name, digest };
    const registered = { ...event, type: 'cds-client-registered', issuer: client.issuer } as const;
    await keepCdsClientEvent(sql, org, { event: registered, by: other, at, client });
    const approved = { ...event, type: 'cds-client-approved' } as const;
    await keepCdsClientEvent(sql, org, { event: approved, by, at, client: null });
  }
}

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
  await adoptLastWeek(ground, id);
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
  const ofInstallation = await sendReport({ ask: as(callers.installation) as never }, aReport());
  // Nobody takes this one up: it waits for the officer.
  await sendReport({ ask: as(callers.installation) as never }, aReport());
  const nameless = await incidentIn(ground, ofInstallation.reportId);
  const small = await incidentIn(
    ground,
    (await sendReport({ ask: as(callers.installation) as never }, aReport())).reportId,
  );
  const made = { full: id, nameless: nameless.id, small: small.id, smallReference: small.reference, peer };
  for (const step of Object.values(areas).flatMap((area: Area) => area.steps?.(made, ground) ?? []))
    steps.push(typeof step === 'string' ? [callers.officer, step] : [...step]);
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
  for (const [who, call] of steps) {
    const answer = await as(who)(`mutation { done: ${call} { __typename ... on Refusal { message } } }`);
    if (!JSON.stringify(answer.data).includes('Success'))
      throw new Error(`${call}: ${JSON.stringify(answer)}`);
  }
  await attachTo(nameless.id, ground);
  await as(callers.administrator)('mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }', {
    id: removed.personId,
  });
  await keepRecords(needful, as(callers.administrator));
  return { full: report.reportId, nameless: ofInstallation.reportId, told };
}

/** A file, and a copy of it that was taken. */
async function attachTo(incident: string, { needful, callers }: Part): Promise<void> {
  const from = { origin: needful.origin, ...callers.officer, incident };
  const message = randomUUID();
  const answers = [
    await sendAttachment(from, { message, name: 'Of north.pdf' }),
    await takeAttachment(from, message),
  ];
  for (const answer of answers) if (!answer.ok) throw new Error(await answer.text());
}

/** A schedule, a pack that was downloaded, and a checkpoint of all that. */
async function keepRecords({ server }: TestServer, ask: (query: string) => Promise<unknown>): Promise<void> {
  await ask('mutation { retentionScheduleSet(years: 7) { __typename } }');
  if (server.evidence === null) throw new Error('The server of this test signs nothing');
  const mailer = createMailer(undefined, 'Needful <needful@localhost>', pino({ level: 'silent' }));
  await keepCheckpoints(server.pool, server.evidence, mailer, new Date().toISOString());
}

/** A snippet of the library because of an incident, in use for a week: its effect shows. */
async function adoptLastWeek({ needful, north, second }: Part, incidentId: string): Promise<void> {
  const { organizationId: org, officer } = north;
  const id = 'minimum-necessary-whole-record';
  const entry = library.get(id);
  if (entry === undefined) throw new Error(`The library has no ${id}`);
  const content = { ...entry.content, incident: incidentOf(org, incidentId) };
  const now = new Date(Date.now() - 7 * 86_400_000).toISOString() as Instant;
  await inTenant(needful.server.pool, { org }, async (sql) => {
    await snippetIn(sql, { org, by: officer.personId, now }, id, { type: 'write', after: 0, content });
    await snippetIn(sql, { org, by: second.personId, now }, id, { type: 'approve', version: 1 });
  });
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
