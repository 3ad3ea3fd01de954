import type { CalendarDate, IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/** Incidents reported on days from one to another, both included, without those a person is part of. */
export async function incidentsReported(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  {
    from,
    to,
    timeZone,
  }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly timeZone: string },
): Promise<readonly IncidentId[]> {
  const rows = await sql.query<{ id: IncidentId }>({
    text: `select id from needful.incident
            where org_id = $1 and not $2::uuid = any (barred) and reported_at >= ($3::date)::timestamp at time zone $5
              and reported_at < ($4::date + 1)::timestamp at time zone $5
            order by reported_at, id`,
    values: [org, person, from, to, timeZone],
  });
  return rows.map(({ id }) => id);
}

export type Barred = { readonly ids: ReadonlySet<string>; readonly references: ReadonlySet<unknown> };

/** The incidents a person is part of. */
export async function barredIncidents(sql: Sql, org: OrganizationId, person: PersonId): Promise<Barred> {
  const rows = await sql.query<{ id: string; reference: string }>({
    text: 'select id, reference from needful.incident where org_id = $1 and $2::uuid = any (barred)',
    values: [org, person],
  });
  return {
    ids: new Set(rows.map(({ id }) => id)),
    references: new Set(rows.map(({ reference }) => reference)),
  };
}

export type IncidentOfPage = { readonly id: IncidentId; readonly reference: string };

/** Incidents in the order of their ids, without those a person is part of. */
export async function incidentPage(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  after: IncidentId | null,
): Promise<readonly IncidentOfPage[]> {
  return await sql.query({
    text: `select id, reference from needful.incident
            where org_id = $1 and not $2::uuid = any (barred) and id > $3 order by id limit 100`,
    values: [org, person, after ?? '00000000-0000-0000-0000-000000000000'],
  });
}

/** Tenant tables and the columns of their primary keys, from the catalogue: what is added later is exported too. */
export async function exportableTables(
  sql: Sql,
): Promise<
  readonly { readonly name: string; readonly key: readonly string[]; readonly secret: readonly string[] }[]
> {
  return await sql.query({
    text: `select c.relname::text as name,
                  array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as key,
                  array(select b.attname::text from pg_attribute b
                         where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped
                           and b.atttypid = 'bytea'::regtype and b.attname not in ('hash', 'payload_hash')) as secret
             from pg_class c
             join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'needful'
             join pg_index i on i.indrelid = c.oid and i.indisprimary
             join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where c.relkind = 'r' group by c.oid, c.relname order by c.relname`,
    values: [],
  });
}

const BATCH = 1_000;

/**
 * The next rows of a table in the order of its key, as JSON without the columns that hold keys and ciphertexts.
 * @param after the row before, as this answered it; null for the first
 */
export async function nextRows(
  sql: Sql,
  {
    name,
    key,
    secret,
  }: { readonly name: string; readonly key: readonly string[]; readonly secret: readonly string[] },
  org: OrganizationId,
  after: string | null,
): Promise<readonly string[]> {
  const quoted = key.map((column) => `"${column}"`);
  const tenant = name === 'organization' ? 'id' : 'org_id';
  const beyond =
    after === null
      ? 'true'
      : `(${quoted.map((column) => `t.${column}`).join(', ')}) >
         (select ${quoted.map((column) => `r.${column}`).join(', ')} from jsonb_populate_record(null::needful."${name}", $2::jsonb) r)`;
  const rows = await sql.query<{ row: string }>({
    text: `select (to_jsonb(t) - ${after === null ? '$2' : '$3'}::text[])::text as row from needful."${name}" t
            where t.${tenant} = $1 and ${beyond} order by ${quoted.join(', ')} limit ${BATCH}`,
    values: after === null ? [org, secret] : [org, after, secret],
  });
  return rows.map(({ row }) => row);
}
