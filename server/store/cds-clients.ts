import { createHash } from 'node:crypto';
import type { LiveCdsClient } from '@needful/shared/domain/cds-clients/decide.ts';
import type { CdsClientEventBody } from '@needful/shared/domain/cds-clients/events.ts';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { appendRecord } from './records.ts';
import type { Sql } from './tenant.ts';

/** A clinical system that may ask for cards. Either its keys are known, or from where they are fetched. */
export type CdsClient = {
  readonly name: string;
  readonly issuer: string;
  /** What its tokens must name; null where they need not. */
  readonly tenant: string | null;
  readonly keys: { readonly set: string } | { readonly url: string };
  readonly origins: readonly string[];
};
export type KnownClient = CdsClient & { readonly id: string };

/** sha256, as hex, of all that a second person approves. */
export function digestOfClient({ name, issuer, tenant, keys, origins }: CdsClient): string {
  return createHash('sha256')
    .update(JSON.stringify([name, issuer, tenant, keys, origins]))
    .digest('hex');
}

export type RegisteredClient = KnownClient & {
  readonly registeredAt: Instant;
  /** Null: the operator, at the server's command line. */
  readonly registeredBy: PersonId | null;
  readonly approvedAt: Instant | null;
  readonly approvedBy: PersonId | null;
  readonly isEnded: boolean;
};

type Row = Omit<RegisteredClient, 'keys'> & { readonly set: string | null; readonly url: string | null };

const utc = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Every registration, the oldest first; also those that were ended. */
export async function cdsClients(sql: Sql, org: OrganizationId): Promise<readonly RegisteredClient[]> {
  const rows = await sql.query<Row>({
    text: `select id, name, issuer, tenant, keys as set, keys_url as url, origins,
                  ${utc('registered_at')} as "registeredAt", registered_by as "registeredBy",
                  ${utc('approved_at')} as "approvedAt", approved_by as "approvedBy", ended_at is not null as "isEnded"
             from needful.cds_client where org_id = $1 order by registered_at, id`,
    values: [org],
  });
  return rows.map(({ set, url, ...client }) => ({ ...client, keys: keysOf(set, url) }));
}

function keysOf(set: string | null, url: string | null): CdsClient['keys'] {
  return set === null ? { url: url ?? '' } : { set };
}

/** What the domain asks of a registration. */
export function liveIn(clients: readonly RegisteredClient[]): readonly LiveCdsClient[] {
  return clients
    .filter(({ isEnded }) => !isEnded)
    .map((client) => ({
      client: client.id,
      name: client.name,
      issuer: client.issuer,
      digest: digestOfClient(client),
      registeredBy: client.registeredBy,
      isApproved: client.approvedAt !== null,
    }));
}

export type ClientToKeep = {
  readonly event: CdsClientEventBody;
  /** Null: the operator. What they register may ask at once. */
  readonly by: PersonId | null;
  readonly at: Instant;
  /** What is registered; null for what only changes a registration. */
  readonly client: CdsClient | null;
};

/** Writes what was decided about a registration: its row, and behind the last event of the records. */
export async function keepCdsClientEvent(
  sql: Sql,
  org: OrganizationId,
  { event, by, at, client }: ClientToKeep,
): Promise<void> {
  if (client !== null) await insertClient(sql, org, { id: event.client, by, at, client });
  else {
    const [when, who] =
      event.type === 'cds-client-ended' ? ['ended_at', 'ended_by'] : ['approved_at', 'approved_by'];
    await sql.query({
      text: `update needful.cds_client set ${when} = $3, ${who} = $4 where org_id = $1 and id = $2`,
      values: [org, event.client, at, by],
    });
  }
  const actor = by === null ? ({ kind: 'system' } as const) : ({ kind: 'person', personId: by } as const);
  await appendRecord(sql, org, { ...event, actor, at });
}

type NewRow = {
  readonly id: string;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly client: CdsClient;
};

async function insertClient(sql: Sql, org: OrganizationId, { id, by, at, client }: NewRow): Promise<void> {
  const { name, issuer, tenant, keys, origins } = client;
  await sql.query({
    text: `insert into needful.cds_client
             (org_id, id, name, issuer, tenant, keys, keys_url, origins, registered_at, registered_by, approved_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      ...[org, id, name, issuer, tenant, 'set' in keys ? keys.set : null, 'url' in keys ? keys.url : null],
      ...[origins, at, by, by === null ? at : null],
    ],
  });
}

/** The client of that issuer that may ask now. */
export async function findCdsClient(
  sql: Sql,
  org: OrganizationId,
  issuer: string,
): Promise<KnownClient | null> {
  const [row] = await sql.query<Omit<KnownClient, 'keys'> & Pick<Row, 'set' | 'url'>>({
    name: 'find-cds-client',
    text: `select id, name, issuer, tenant, keys as set, keys_url as url, origins from needful.cds_client
            where org_id = $1 and issuer = $2 and approved_at is not null and ended_at is null`,
    values: [org, issuer],
  });
  if (row === undefined) return null;
  const { set, url, ...client } = row;
  return { ...client, keys: keysOf(set, url) };
}

/** Whether a browser on that web origin may ask here for one of the clients. */
export async function isCdsOrigin(sql: Sql, org: OrganizationId, origin: string): Promise<boolean> {
  const rows = await sql.query({
    name: 'is-cds-origin',
    text: `select 1 from needful.cds_client
            where org_id = $1 and approved_at is not null and ended_at is null and $2 = any (origins) limit 1`,
    values: [org, origin],
  });
  return rows.length === 1;
}
