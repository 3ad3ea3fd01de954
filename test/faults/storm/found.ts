import pg from 'pg';

/** What the database holds of one incident: its row, where there is one, and its events in their order. */
export type FoundIncident = {
  readonly org: string;
  readonly incidentId: string;
  /** Null where events stand without a row, and so without the report's number in a column. */
  readonly row: {
    readonly reportId: string;
    readonly reporter: string | null;
    readonly installation: string | null;
  } | null;
  readonly events: readonly FoundEvent[];
  /** How often each job that a new incident starts was put into the queue. */
  readonly announced: Readonly<Record<string, number>>;
};

export type FoundEvent = {
  readonly version: number;
  readonly type: string;
  readonly messageId: string | null;
  /** The person who caused it; null for an installation and for Needful itself. */
  readonly person: string | null;
  readonly reportId: string | null;
  readonly kind: string | null;
  /** The hash among its facts. */
  readonly mark: string | null;
};

const ROWS = `select org_id as org, id as "incidentId", report_id as "reportId", reporter_id as reporter,
    installation_id as installation from needful.incident`;

const EVENTS = `select org_id as org, incident_id as "incidentId", version, type,
    body::jsonb #>> '{event,messageId}' as "messageId",
    body::jsonb #>> '{event,actor,personId}' as person,
    body::jsonb #>> '{event,report,reportId}' as "reportId",
    body::jsonb #>> '{event,report,kind}' as kind,
    body::jsonb #>> '{event,report,facts,messageHash}' as mark
  from needful.incident_event order by org_id, sequence`;

/** The notice is put into the queue with the incident, in one transaction; its job puts the first reminder there, and is done. */
const JOBS = `select data->>'org' as org, data->>'incident' as "incidentId", jobs.name, count(*)::int as count
  from jobs.job, lateral (values (job.name::text), (case when job.name = 'new-report' and state = 'completed' then 'told' end)) as jobs(name)
  where jobs.name is not null and ((job.name = 'new-report' and data->>'round' = '0')
    or (job.name = 'unacknowledged' and data->>'round' = '1')) group by 1, 2, 3`;

/** Reads it all in one snapshot, as the superuser, whom no row-level security keeps from what is misplaced. */
export async function readFound(adminUrl: string): Promise<readonly FoundIncident[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = (await client.query<Place & NonNullable<FoundIncident['row']>>(ROWS)).rows;
    const events = (await client.query<Place & FoundEvent>(EVENTS)).rows;
    const jobs = (await client.query<Place & { name: string; count: number }>(JOBS)).rows;
    return assemble(rows, events, jobs);
  } finally {
    await client.end();
  }
}

type Place = { readonly org: string; readonly incidentId: string };

function assemble(
  rows: readonly (Place & NonNullable<FoundIncident['row']>)[],
  events: readonly (Place & FoundEvent)[],
  jobs: readonly (Place & { readonly name: string; readonly count: number })[],
): readonly FoundIncident[] {
  const named = ({ org, incidentId }: Place) => `${org} ${incidentId}`;
  const places = new Map([...rows, ...events].map((place) => [named(place), place]));
  const rowOf = Map.groupBy(rows, named);
  const eventsOf = Map.groupBy(events, named);
  const jobsOf = Map.groupBy(jobs, named);
  return [...places].map(([name, { org, incidentId }]) => ({
    org,
    incidentId,
    row: rowOf.get(name)?.[0] ?? null,
    events: eventsOf.get(name) ?? [],
    announced: Object.fromEntries((jobsOf.get(name) ?? []).map(({ name: job, count }) => [job, count])),
  }));
}
