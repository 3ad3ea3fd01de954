import pg from 'pg';
import type { TestDatabase } from './postgres.ts';

/** What the database holds of one incident, as the superuser reads it. */
export type StoredIncident = {
  readonly reference: string;
  readonly kind: string;
  /** Null where the report came without a name. */
  readonly reporter: string | null;
  readonly installationId: string | null;
  readonly takenBack: string | null;
  readonly clockSkewSeconds: number | null;
  /** Types of its events, in their order. */
  readonly events: readonly string[];
};

const QUERY = `select i.reference, i.kind, m.name as reporter, i.installation_id as "installationId",
    i.taken_back as "takenBack", i.clock_skew_seconds as "clockSkewSeconds",
    (select array_agg(e.type order by e.version) from needful.incident_event e
      where e.org_id = i.org_id and e.incident_id = i.id) as events
  from needful.incident i left join needful.membership m on m.org_id = i.org_id and m.person_id = i.reporter_id
  order by i.reported_at, i.id`;

/** Every incident, oldest first; read beside the server, so that it counts what is there and not what is shown. */
export function readIncidents({ adminUrl }: Pick<TestDatabase, 'adminUrl'>): Promise<StoredIncident[]> {
  return askAsSuperuser<StoredIncident>(adminUrl, QUERY);
}

/** One statement as the superuser, whom no row-level security holds back. */
export async function askAsSuperuser<Row extends pg.QueryResultRow>(
  adminUrl: string,
  statement: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
