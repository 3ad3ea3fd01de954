import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
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

/** @returns its id; null where that issuer is registered already */
export async function registerCdsClient(
  sql: Sql,
  org: OrganizationId,
  client: CdsClient,
  at: string,
): Promise<string | null> {
  const { name, issuer, tenant, keys, origins } = client;
  const id = uuid();
  const set = 'set' in keys ? keys.set : null;
  const url = 'url' in keys ? keys.url : null;
  const rows = await sql.query({
    text: `insert into needful.cds_client (org_id, id, name, issuer, tenant, keys, keys_url, origins, registered_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           on conflict (org_id, issuer) where ended_at is null do nothing returning 1`,
    values: [org, id, name, issuer, tenant, set, url, origins, at],
  });
  return rows.length === 1 ? id : null;
}

/** @returns false where no client of that issuer is registered */
export async function endCdsClient(
  sql: Sql,
  org: OrganizationId,
  issuer: string,
  at: string,
): Promise<boolean> {
  const rows = await sql.query({
    text: `update needful.cds_client set ended_at = $3
            where org_id = $1 and issuer = $2 and ended_at is null returning 1`,
    values: [org, issuer, at],
  });
  return rows.length === 1;
}

type Row = Omit<KnownClient, 'keys'> & { readonly set: string | null; readonly url: string | null };

export async function findCdsClient(
  sql: Sql,
  org: OrganizationId,
  issuer: string,
): Promise<KnownClient | null> {
  const [row] = await sql.query<Row>({
    name: 'find-cds-client',
    text: `select id, name, issuer, tenant, keys as set, keys_url as url, origins from needful.cds_client
            where org_id = $1 and issuer = $2 and ended_at is null`,
    values: [org, issuer],
  });
  if (row === undefined) return null;
  const { set, url, ...client } = row;
  return { ...client, keys: set === null ? { url: url ?? '' } : { set } };
}

/** Whether a browser on that web origin may ask here for one of the registered clients. */
export async function isCdsOrigin(sql: Sql, org: OrganizationId, origin: string): Promise<boolean> {
  const rows = await sql.query({
    name: 'is-cds-origin',
    text: 'select 1 from needful.cds_client where org_id = $1 and ended_at is null and $2 = any (origins) limit 1',
    values: [org, origin],
  });
  return rows.length === 1;
}
