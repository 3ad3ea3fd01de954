import type { createDemoPractice } from '../../../server/demo.ts';
import { FOLD_VERSION } from '../../../server/store/queue-facts.ts';
import { aReport, sendReport } from '../../kit/report.ts';
import { foundDemo, startServerProcess } from '../../kit/server-process.ts';
import { asAdmin, type BenchDatabase, type Filling } from './postgres.ts';

export type BenchPractice = Awaited<ReturnType<typeof createDemoPractice>>;

const STAFF = 60;

/**
 * A practice of sixty with so many incidents, a minute apart: a tenth new, three tenths taken up, the rest closed.
 * A few are real reports through the real server; the others are copies of their rows with other ids, times,
 * reporters, states and dates. The copies have no events: nothing that is measured on them reads their history, and
 * `needful verify` would say so. A second practice with a quarter as many stands beside it in the same tables.
 */
export function practiceWith(incidents: number): Filling<BenchPractice> {
  return {
    name: `incidents_${incidents}`,
    version: 2,
    async fill(database, environment) {
      const practice = await foundDemo(environment);
      await asAdmin(database.adminUrl, ADD_STAFF, [practice.organizationId, STAFF]);
      await fileSamples(environment, practice);
      await asAdmin(database.adminUrl, COPY_INCIDENTS, [practice.organizationId, incidents, 'MAIN']);
      await addNeighbour(database, practice.organizationId, Math.ceil(incidents / 4));
      return practice;
    },
  };
}

/** So many practices of the same size in the same tables; one of them is asked. */
export function practicesWith(organizations: number, incidents: number): Filling<BenchPractice> {
  return {
    name: `practices_${organizations}_${incidents}`,
    version: 1,
    async fill(database, environment) {
      const practice = await foundDemo(environment);
      await asAdmin(database.adminUrl, ADD_STAFF, [practice.organizationId, STAFF]);
      await fileSamples(environment, practice);
      await asAdmin(database.adminUrl, COPY_INCIDENTS, [practice.organizationId, incidents, 'MAIN']);
      for (let others = 1; others < organizations; others += 1)
        await addNeighbour(database, practice.organizationId, incidents, `neighbour-${others}`);
      return practice;
    },
  };
}

async function fileSamples(environment: Parameters<typeof startServerProcess>[0], practice: BenchPractice) {
  const server = await startServerProcess(environment);
  try {
    const staff = await server.client(practice.organizationId).signIn(practice.staff);
    for (const sample of SAMPLES) await sendReport(staff, aReport(sample));
  } finally {
    await server.stop();
  }
}

const noPlace = { site: undefined, act: undefined, door: 'popup', facts: {} };
const SAMPLES = [
  {},
  {
    facts: {
      recipients: ['a', 'b', 'c'].map((letter) => ({ domain: `${letter}.example`, hash: letter.repeat(43) })),
      recipientCount: 3,
      attachmentCount: 1,
      messageHash: 'm'.repeat(43),
    },
  },
  { ...noPlace, kind: 'misdirected-fax' },
  { ...noPlace, kind: 'lost-device' },
];

const ADD_STAFF = `insert into needful.membership (org_id, person_id, name, email, roles, department)
  select $1, gen_random_uuid(), 'Colleague Number ' || n, 'colleague.' || n || '@demo.example', '{staff}', 'Ward ' || n % 7
    from generate_series(1, $2::int) n`;

const COPIED = `kind, door, site, act, facts, route, installation_id, lead_id, occurred_on, payload_hash`;

/** $1 the organization, $2 how many, $3 sets the references of two practices apart. */
const COPY_INCIDENTS = `with sample as (
    select row_number() over (order by reported_at) - 1 as at, count(*) over () as samples, * from needful.incident where org_id = $1),
  staff as (
    select row_number() over (order by person_id) - 1 as at, count(*) over () as members, person_id
      from needful.membership where org_id = $1)
  insert into needful.incident (org_id, id, report_id, reference, ${COPIED}, track, status, reporter_id, assignee_id,
    noticed_at, reported_at, acknowledged_at, closed_at, close_reason, waiting_for, check_needed,
    next_due_on, next_due_clock, fold_version, version, last_event_at)
  select $1, uuidv7(), gen_random_uuid(), $3 || '-' || n, ${COPIED.split(', ')
    .map((column) => `sample.${column}`)
    .join(', ')},
    (array['privacy', 'security', 'both'])[1 + n % 3], case when n % 10 = 0 then 'reported' when n % 10 < 4 then 'acknowledged' else 'closed' end, staff.person_id,
    case when n % 10 = 0 then null else sample.lead_id end, times.at, times.at,
    case when n % 10 = 0 then null else times.at + interval '20 minutes' end,
    case when n % 10 < 4 then null else times.at + interval '2 days' end,
    case when n % 10 < 4 then null else 'not-an-incident' end,
    case when n % 10 = 0 then 'officer' when n % 20 = 1 then 'reporter' end,
    case when n % 50 = 2 then 'before' end, case when n % 10 < 4 then current_date + (n / 10 % 90 - 30) end,
    case when n % 10 < 4 then 'individuals' end, ${FOLD_VERSION}, 1 + n % 4, times.at + interval '2 days'
  from generate_series(1, $2::int) n
  join sample on sample.at = n % sample.samples
  join staff on staff.at = n * 7 % staff.members
  cross join lateral (select date_trunc('milliseconds', now()) - make_interval(mins => $2::int - n) - interval '3 days' as at) times`;

async function addNeighbour(
  database: BenchDatabase,
  org: string,
  incidents: number,
  slug = 'neighbour',
): Promise<void> {
  const [neighbour] = await asAdmin<{ id: string }>(
    database.adminUrl,
    `insert into needful.organization (id, slug, name, time_zone, hash_key)
     select gen_random_uuid(), $2, 'Neighbour', time_zone, hash_key from needful.organization where id = $1 returning id`,
    [org, slug],
  );
  await asAdmin(
    database.adminUrl,
    `insert into needful.membership (org_id, person_id, name, email, roles)
     select $2, person_id, name, email, roles from needful.membership where org_id = $1`,
    [org, neighbour?.id],
  );
  await asAdmin(
    database.adminUrl,
    `insert into needful.incident select (jsonb_populate_record(i, jsonb_build_object('org_id', $2::uuid))).*
       from needful.incident i where org_id = $1 order by reported_at desc limit 4`,
    [org, neighbour?.id],
  );
  await asAdmin(database.adminUrl, COPY_INCIDENTS, [neighbour?.id, incidents, 'NEXT']);
}
