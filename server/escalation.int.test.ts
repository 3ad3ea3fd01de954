import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { addDays, dayIn, instantOf, timeIn } from '@needful/shared/domain/calendar.ts';
import type {
  CalendarDate,
  IncidentId,
  Instant,
  MessageId,
  OrganizationId,
  PersonId,
  ReportId,
} from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { RequestBody } from '@needful/shared/domain/patient-requests/commands.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Smtp, startSmtp } from '../test/beds/smtp.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { type TestDatabase, testDatabase } from '../test/kit/postgres.ts';
import { openPool } from './database/open.ts';
import { announcing, announcingDispute, announcingLead, announcingReview } from './handle/announce.ts';
import { type Asked, handleIncident, type Shell } from './handle/incident.ts';
import { handleRequest } from './handle/patient-requests.ts';
import type { JobContext } from './jobs/_define.ts';
import newReport from './jobs/new-report.ts';
import tick from './jobs/tick.ts';
import unacknowledged from './jobs/unacknowledged.ts';
import { createSealer } from './keys/seal.ts';
import { createMailer } from './mail/mailer.ts';
import { foundOrganization, newOrganizationId } from './store/found.ts';
import { nameContact } from './store/governance.ts';
import { NO_PREFERENCE, setPreference } from './store/mail-settings.ts';
import { addMember, designate } from './store/people.ts';
import { prepareRecordsText, type RecordsTextToKeep } from './store/records-texts.ts';
import { inTenant, type Sql } from './store/tenant.ts';

const TIME_ZONE = 'America/New_York';
const FIRST_DAY = '2027-01-04' as CalendarDate;
const DAYS = 365;
const sealer = createSealer({ current: randomBytes(32), former: [] });

const org: OrganizationId = newOrganizationId();
const [PRIVACY, SECURITY, STAFF] = [randomUUID(), randomUUID(), randomUUID()] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
];
/** Sleeps from 20:00 to 07:00 on the other coast. */
const SECURITY_ZONE = 'America/Los_Angeles';

let database: TestDatabase;
let smtp: Smtp;
/** What every server takes for the time. */
let now: Instant;
/** Of each delivery: when, by the simulated clock. */
const delivered: {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** All of it, its lines unfolded. */
  readonly text: string;
  readonly at: Instant;
}[] = [];
/** A mail to this address is accepted, and its server dies before it hears so. */
let dyingAt: string | null = null;

/** One server of two: what its jobs use, and nothing that listens. */
type Simulated = JobContext & { readonly stop: () => Promise<void> };

function startSimulated(): Simulated {
  const log = pino({ level: 'silent' });
  const pool = openPool(database.serverUrl, 'needful_app', { max: 3, onBroken: () => {} });
  const mailer = createMailer(`smtp://127.0.0.1:${smtp.port}`, 'needful@localhost', log);
  const context = {
    pool,
    mailer,
    sealer,
    evidence: null,
    origin: 'http://localhost',
    remindMinutes: 60,
    auth: undefined as never,
  };
  return {
    ...context,
    get now() {
      return now;
    },
    enqueue: async (_sql, job, data) => void waiting.push([job, data]),
    stop: async () => {
      mailer.close();
      await pool.end();
    },
  };
}

/** Jobs that were put into the queue: run when their hour has come, sometimes twice, as after a death. */
const waiting: [string, object][] = [];

let servers: [Simulated, Simulated];

beforeAll(async () => {
  database = await testDatabase();
  smtp = await startSmtp(async ({ to, raw }) => {
    const text = raw.toString('utf8').replaceAll('=\r\n', '');
    const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
    const subject = line('Subject');
    delivered.push({ id: line('Message-ID'), to: to[0] ?? '', subject, text, at: now });
    if (dyingAt === to[0]) {
      dyingAt = null;
      throw new Error('The line broke after the mail was taken');
    }
  });
  now = instantOf(TIME_ZONE, FIRST_DAY, '00:00');
  servers = [startSimulated(), startSimulated()];
  await inTenant(servers[0].pool, { org }, found);
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await smtp.stop();
  await database.drop();
});

async function found(sql: Sql): Promise<void> {
  const founding = { slug: 'year', name: 'A year', timeZone: TIME_ZONE, enrolmentCode: null, sites: [] };
  await foundOrganization(sql, sealer, org, founding);
  for (const [personId, name, roles] of [
    [PRIVACY, 'privacy', ['officer', 'administrator']],
    [SECURITY, 'security', ['officer']],
    [STAFF, 'staff', ['staff']],
  ] as const)
    await addMember(sql, org, { personId, name, email: `${name}@year.example`, roles });
  const since = FIRST_DAY;
  const held = { alternate: null, publicContact: null, since };
  await designate(sql, org, { ...held, role: 'privacy', holder: PRIVACY });
  await designate(sql, org, { ...held, role: 'security', holder: SECURITY });
  await nameContact(sql, org, 'governing-body', { name: 'Owner', email: 'owner@outside.example' });
  const quiet = { from: '20:00', until: '07:00' };
  await setPreference(sql, org, SECURITY, { ...NO_PREFERENCE, timeZone: SECURITY_ZONE, quiet });
}

/** A patient asks for access to their records: 30 days. */
async function patientAsks(): Promise<string> {
  const subject = randomUUID();
  const patient = prepareRecordsText('request-patient', PATIENT);
  const receivedOn = dayIn(TIME_ZONE, now);
  await aboutRequest(subject, [patient], {
    ...({ type: 'receive', right: 'access', receivedOn, period: null } as const),
    ...{ patient: patient.pointer, isFindable: false },
  });
  return subject;
}

const PATIENT: AffectedPerson = {
  ...{
    name: 'Canary Jordan',
    address: null,
    bornOn: null,
    patientNumber: null,
    email: null,
    telephone: null,
  },
  ...{ agreesToEmail: false, isDeceased: false, isMinor: false, representative: null, livesAbroad: false },
  ...{ addressQuality: 'unknown', qualityReason: null, residence: null },
};

async function aboutRequest(
  subject: string,
  texts: readonly RecordsTextToKeep[],
  body: RequestBody,
): Promise<void> {
  const [{ pool }] = servers;
  const given = { org, timeZone: TIME_ZONE, actor: { kind: 'person', personId: PRIVACY } as const, now };
  const messageId = (body.type === 'receive' ? subject : randomUUID()) as MessageId;
  const done = await handleRequest({ pool, sealer } as Shell, given, { subject, messageId, body, texts });
  if (isRefusal(done)) throw new Error(done.message);
}

const SEALED = { sealedId: randomUUID(), commitment: 'c'.repeat(43) };

/** An officer owes something because of an incident; it outlives the closing. */
async function owes(incidentId: IncidentId, owner: PersonId, dueOn: CalendarDate): Promise<MessageId> {
  const messageId = randomUUID() as MessageId;
  const kind = { kind: 'corrective-action', concerns: null, rationale: null } as const;
  const made = { messageId, ...kind, text: SEALED, owner, dueOn };
  await command(PRIVACY, { incidentId }, { type: 'make-commitment', ...made });
  return messageId;
}

async function carriesOut(incidentId: IncidentId, commitment: MessageId, on: CalendarDate): Promise<void> {
  const done = { messageId: randomUUID() as MessageId, commitment, on, evidence: SEALED };
  await command(SECURITY, { incidentId }, { type: 'finish-commitment', ...done });
}

type Made = { readonly incidentId: IncidentId; readonly reference: string; readonly at: Instant };

async function report(): Promise<Made> {
  const reportId = randomUUID() as ReportId;
  const incidentId = randomUUID() as IncidentId;
  const kept = {
    ...({ reportId, kind: 'misdirected-email', door: 'page-button', place: null } as const),
    ...{ noticedAt: now, occurredOn: null, facts: { recipientCount: 1 } },
  };
  const payloadHash = createHash('sha256').update(reportId).digest('hex');
  const hashes = { payloadHash, formerPayloadHash: payloadHash };
  const asked = { type: 'report', incidentId, report: kept, domains: null, ...hashes, sentAt: now } as const;
  await command(STAFF, { reportId }, asked);
  return { incidentId, reference: referenceOf(reportId), at: now };
}

async function command(
  personId: PersonId,
  target: { reportId: ReportId } | { incidentId: IncidentId },
  asked: Asked,
): Promise<void> {
  const [{ pool, enqueue }] = servers;
  const shell = {
    ...{ pool, sealer },
    announce: announcing(async (sql, job, all) => {
      for (const data of all) await enqueue(sql, job, data);
    }),
    announceLead: announcingLead(enqueue),
    announceDispute: announcingDispute(enqueue),
    announceReview: announcingReview(enqueue),
  };
  const given = { org, timeZone: TIME_ZONE, actor: { kind: 'person', personId } as const, now };
  const done = await handleIncident(shell, { given, target, asked, texts: [] });
  if ('refused' in done) throw new Error(done.message);
}

/** Both servers at once on some days, else one; a fault of the mail server is for the next time. */
async function tickOn(day: number): Promise<void> {
  const some = day % 7 === 0 ? servers : [servers[day % 2] as Simulated];
  await Promise.all(some.map((server) => tick.run({}, server).catch(() => {})));
}

const JOBS: Readonly<Record<string, typeof newReport>> = { 'new-report': newReport, unacknowledged };

async function workOff(): Promise<void> {
  for (const [job, data] of waiting.splice(0)) {
    const taken = JOBS[job];
    if (taken === undefined) continue;
    // Killed between its commit and the queue\u2019s: the other server runs it again.
    for (const server of servers) await taken.run(data as never, server).catch(() => {});
  }
}

async function restart(at: 0 | 1): Promise<void> {
  await servers[at].stop();
  servers[at] = startSimulated();
}

describe('a year of simulated days, with jobs running on two servers that restart, and a clock that jumps', () => {
  const looked = { mornings: 0 };
  let untouched: Made;
  let claimed: Made;
  let delegated: Made;
  let owed: MessageId;
  let owedByStaff: MessageId;
  let asked: string;

  beforeAll(async () => {
    for (let day = 0; day < DAYS; day += 1) {
      // Both were down for three days in winter, and for one in autumn.
      if ([50, 51, 52, 250].includes(day)) continue;
      const date = addDays(FIRST_DAY, day);
      if (day % 10 === 0) {
        now = instantOf(TIME_ZONE, date, '00:04');
        await tickOn(day);
      }
      now = instantOf(TIME_ZONE, date, '10:05');
      if (day === 3) untouched = await report();
      if (day === 20) claimed = await report();
      if (day === 21) await command(PRIVACY, claimed, { type: 'claim' });
      if (day === 40) delegated = await report();
      if (day === 41) await delegate(delegated.incidentId, addDays(date, 5));
      if (day === 41) owed = await owes(claimed.incidentId, SECURITY, addDays(date, 39));
      if (day === 41) owedByStaff = await owes(claimed.incidentId, STAFF, addDays(date, 39));
      if (day === 85) await carriesOut(claimed.incidentId, owed, date);
      if (day === 85) await carriesOut(claimed.incidentId, owedByStaff, date);
      if (day === 300) asked = await patientAsks();
      if (day === 332) await aboutRequest(asked, [], { type: 'withdraw', on: date });
      if (day === 60) dyingAt = 'privacy@year.example';
      if (day === 70) for (const made of [untouched, claimed, delegated]) await close(made);
      if (day === 340) await report();
      await workOff();
      await tickOn(day);
      if ((day >= 3 && day < 70) || (day >= 316 && day < 332) || day >= 340) looked.mornings += 1;
      if (day === 100) await restart(0);
      if (day === 101) await restart(1);
      if (day === 200) await backAndForth(date);
    }
  }, 180_000);

  /** The clock is set back by two days, and forward again. */
  async function backAndForth(date: CalendarDate): Promise<void> {
    now = instantOf(TIME_ZONE, addDays(date, -2), '10:05');
    await tickOn(0);
    now = instantOf(TIME_ZONE, date, '10:05');
    await tickOn(0);
  }

  function close({ incidentId }: Made) {
    const text = { sealedId: randomUUID(), commitment: 'c'.repeat(43) };
    return command(PRIVACY, { incidentId }, { type: 'close', reason: 'resolved', text });
  }

  async function delegate(incidentId: IncidentId, until: CalendarDate): Promise<void> {
    const reason = { sealedId: randomUUID(), commitment: 'c'.repeat(43) };
    const messageId = randomUUID() as never;
    await command(PRIVACY, { incidentId }, { type: 'delegate', messageId, to: SECURITY, until, reason });
  }

  it('takes every step of the ladder once, in the history and in the mail', async () => {
    const climbs = await climbsOf(untouched);
    const keys = climbs.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const rungs = ['1', '2', 'top'];
    for (const cause of ['unacknowledged', 'undecided'])
      expect(keys.filter((key) => key.startsWith(cause))).toEqual(rungs.map((rung) => `${cause}/${rung}`));
    const due = addDays(dayOf(3), 60);
    expect(keys.filter((key) => key.endsWith(due))).toEqual(
      rungs.map((rung) => `nearly-late/${rung}/${due}`),
    );
    expect(climbs.find(({ key }) => key === 'undecided/1')).toMatchObject({ on: dayOf(13), to: SECURITY });
    expect(climbs.find(({ key }) => key === 'undecided/top')).toMatchObject({ on: dayOf(33), to: null });
    const queued = (await mails()).filter(({ cause }) => cause.startsWith(`climb/${untouched.incidentId}`));
    expect(queued.map(({ cause }) => cause.split('/').slice(2).join('/')).sort()).toEqual([...keys].sort());
  });

  it('climbs for what is undecided alone where somebody acknowledged it within the day', async () => {
    const keys = (await climbsOf(claimed)).map(({ key }) => key);
    expect(keys.some((key) => key.startsWith('unacknowledged'))).toBe(false);
    expect(keys).toContain('undecided/top');
  });

  it('gives every officer one digest a day, while there is something to see', async () => {
    const digests = (await mails()).filter(({ kind }) => kind === 'digest');
    const lead = digests.filter(({ recipient }) => recipient === PRIVACY);
    expect(lead).toHaveLength(looked.mornings);
    expect(new Set(lead.map(({ cause }) => cause)).size).toBe(lead.length);
  });

  it('climbs the same ladder for a patient\u2019s request whose time runs out, and tells no name', async () => {
    const rows = await askAsSuperuser<{ body: string }>(
      database.adminUrl,
      `select body from needful.records_event where type = 'request-climbed' order by sequence`,
    );
    const climbs = rows.map(
      ({ body }) => (JSON.parse(body) as { event: { key: string; at: Instant } }).event,
    );
    const due = dayOf(330);
    expect(climbs.map(({ key, at }) => [key, dayIn(TIME_ZONE, at)])).toEqual([
      [`nearly-late/1/${due}`, dayOf(316)],
      [`nearly-late/2/${due}`, dayOf(323)],
      [`nearly-late/top/${due}`, dayOf(328)],
    ]);
    const told = delivered.filter(({ subject }) => subject.includes(requestReference(asked)));
    expect(told.map(({ to }) => to)).toEqual([
      'security@year.example',
      'owner@outside.example',
      'owner@outside.example',
    ]);
    for (const { text } of told) expect(text).toContain(`http://localhost/o/year/requests/${asked}`);
    for (const { text } of delivered) expect(text).not.toContain('Canary');
  });

  it('puts a request into the digest of who handles requests, while it is due soon or late', () => {
    const [soon, late] = ['Due soon', 'Late'].map((list) => {
      const line = `${list} (1): ${requestReference(asked)}`;
      return delivered.filter(({ text }) => text.includes(line));
    });
    // Both hold a designation.
    for (const who of ['privacy@year.example', 'security@year.example']) {
      const days = (list = soon) =>
        list?.filter(({ to }) => to === who).map(({ at }) => dayIn(TIME_ZONE, at));
      expect(days()).toEqual(Array.from({ length: 15 }, (_, at) => dayOf(316 + at)));
      expect(days(late)).toEqual([dayOf(331)]);
    }
  });

  it('tells who owes something in their digest until it is done, also once its incident is closed', () => {
    const days = (who: string, list: string) =>
      delivered
        .filter(({ to, text }) => to === who && text.includes(`${list} (1): ${claimed.reference}`))
        .map(({ at }) => dayIn(TIME_ZONE, at));
    const each = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => dayOf(from + at));
    // Who is no officer is told the same of what they owe, and of nothing else.
    for (const who of ['security@year.example', 'staff@year.example']) {
      expect(days(who, 'Owed by you soon')).toEqual(each(66, 80));
      expect(days(who, 'Owed by you and late')).toEqual(each(81, 84));
    }
    const toStaff = delivered.filter(({ to }) => to === 'staff@year.example');
    expect(toStaff).toHaveLength(19);
    for (const { text } of toStaff) expect(text).toContain('Open Needful: http://localhost/o/year\r\n');
  });

  it('sends each once, under an id that tells a second delivery apart', async () => {
    const queued = await mails();
    expect(queued.filter(({ outcome }) => outcome !== 'sent')).toEqual([]);
    const counts = new Map<string, number>();
    for (const { id } of delivered) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(counts.size).toBe(queued.length);
    // One died between the mail server\u2019s acceptance and the commit.
    expect([...counts.values()].filter((count) => count > 1)).toEqual([2]);
  });

  it('keeps quiet hours, save for what is marked urgent', () => {
    const toSecurity = delivered.filter(({ to }) => to === 'security@year.example');
    // Ten days after its report, found just past midnight in New York, which is evening where they sleep.
    const waited = toSecurity.find(
      ({ subject, at }) => subject.endsWith(claimed.reference) && at > claimed.at,
    );
    expect(waited?.at.slice(0, 10)).toBe(addDays(dayOf(20), 10));
    for (const { at } of toSecurity) expect(timeIn(SECURITY_ZONE, at) >= '07:00').toBe(true);
    const owner = delivered.filter(({ to }) => to === 'owner@outside.example');
    expect(owner.some(({ subject }) => subject.includes('a clock is about to end'))).toBe(true);
  });

  it('ends a delegation with its last day, and tells both', async () => {
    const routes = (await eventsOf(delegated)).filter(({ type }) => type === 'incident-routed');
    expect(routes.map(({ event, at }) => [event.route?.leadAs, dayIn(TIME_ZONE, at)])).toEqual([
      ['holder', dayOf(40)],
      ['delegate', dayOf(41)],
      ['holder', dayOf(47)],
    ]);
    const told = (await mails()).filter(({ cause }) => cause.startsWith(`lead/${delegated.incidentId}`));
    expect(told.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['lead-given', SECURITY],
      ['lead-given', PRIVACY],
      ['lead-taken', SECURITY],
    ]);
  });

  it('holds nothing in the mail but references, counts and links', () => {
    for (const { subject } of delivered) expect(subject).not.toMatch(/@|misdirected|e-mail/i);
  });

  const dayOf = (day: number) => addDays(FIRST_DAY, day);
});

type Mail = {
  readonly cause: string;
  readonly kind: string;
  readonly recipient: string;
  readonly outcome: string;
};

const mails = () =>
  askAsSuperuser<Mail & pg.QueryResultRow>(
    database.adminUrl,
    'select cause, kind, recipient, outcome from needful.officer_mail order by queued_at, kind, recipient, id',
  );

type Stored = {
  readonly type: string;
  readonly at: Instant;
  readonly event: {
    readonly key?: string;
    readonly told?: { readonly person: PersonId | null };
    readonly route?: { readonly leadAs: string };
  };
};

async function eventsOf({ incidentId }: Made): Promise<readonly Stored[]> {
  const rows = await askAsSuperuser<{ body: string }>(
    database.adminUrl,
    `select body from needful.incident_event where incident_id = '${incidentId}' order by version`,
  );
  return rows.map(({ body }) => {
    const { event } = JSON.parse(body) as { event: Stored['event'] & Pick<Stored, 'type' | 'at'> };
    return { type: event.type, at: event.at, event };
  });
}

async function climbsOf(made: Made) {
  return (await eventsOf(made)).flatMap(({ type, at, event: { key = '', told } }) =>
    type === 'incident-climbed' ? [{ key, on: dayIn(TIME_ZONE, at), to: told?.person }] : [],
  );
}
