import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import type pg from 'pg';
import { readEventBody } from './event-body.ts';
import { FOLDED_COLUMNS, foldedValues } from './incident-row.ts';
import { lockHead } from './incidents.ts';
import { FOLD_VERSION } from './queue-facts.ts';
import { inTenant, type Sql } from './tenant.ts';

const BATCH = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every row, because the organization is something else in law; or those that another version of the fold made. */
export type Which = 'all' | 'stale';

/**
 * Folds the rows of one organization anew from their events, each batch in a transaction of its own: cut short, it goes
 * on where it was. What changes meanwhile is folded by that change.
 * @returns how many were written
 */
export async function renewRows(pool: pg.Pool, org: OrganizationId, which: Which): Promise<number> {
  let written = 0;
  let after = FIRST;
  for (;;) {
    const batch = await inTenant(pool, { org }, (sql) => renewBatch(sql, org, which, after));
    written += batch.written;
    if (batch.last === null) return written;
    after = batch.last;
  }
}

async function renewBatch(sql: Sql, org: OrganizationId, which: Which, after: string) {
  // Whoever writes a row meanwhile has read what the organization was before; their row is then here to be folded.
  const { organization } = await lockHead(sql, org);
  const rows = await sql.query<{ id: string; version: number }>({
    text: `select id, version from needful.incident where org_id = $1 and id > $2 ${
      which === 'stale' ? `and fold_version <> ${FOLD_VERSION}` : ''
    } order by id limit ${BATCH}`,
    values: [org, after],
  });
  const written = rows.length === 0 ? 0 : await renew(sql, org, organization, rows);
  return { written, last: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) };
}

const UPDATE = `update needful.incident i set ${FOLDED_COLUMNS.map((column) => `${column} = n.${column}`).join(', ')}
  from jsonb_populate_recordset(null::needful.incident, $2::jsonb) n
 where i.org_id = $1 and i.id = n.id and i.version = n.version returning i.id`;

async function renew(
  sql: Sql,
  org: OrganizationId,
  organization: OrganizationFacts,
  rows: readonly { readonly id: string; readonly version: number }[],
): Promise<number> {
  const histories = await sql.query<{ id: string; bodies: string[] }>({
    text: `select incident_id as id, array_agg(body order by version) as bodies from needful.incident_event
            where org_id = $1 and incident_id = any ($2::uuid[]) group by incident_id`,
    values: [org, rows.map(({ id }) => id)],
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const renewed = histories.flatMap(({ id, bodies }) => {
    const state = replay(bodies.map((body) => readEventBody(body).event));
    if (state === null || state.version !== versions.get(id)) return [];
    const values = foldedValues(state, organization);
    const folded = Object.fromEntries(FOLDED_COLUMNS.map((column, index) => [column, values[index]]));
    return [{ id, version: state.version, ...folded }];
  });
  return (await sql.query({ text: UPDATE, values: [org, JSON.stringify(renewed)] })).length;
}
