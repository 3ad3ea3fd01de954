import type { Pool, PoolClient } from 'pg';

/** An organization's own OpenID Connect provider, as this server is known there. */
export interface Provider {
  readonly id: string;
  readonly organizationId: string;
  readonly slug: string;
  /** Exactly as the provider's own discovery document names it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed; opened for the request to the token endpoint alone. */
  readonly clientSecret: string;
}

const COLUMNS = 'p.id, p."organizationId", p.slug, p.issuer, p."clientId", p."clientSecret"';

/** @param place an e-mail address, of which the domain counts, or an organization's short name */
export async function findProvider(pool: Pool, place: string): Promise<Provider | null> {
  const at = place.lastIndexOf('@');
  const { rows } = await pool.query<Provider>(
    at < 0
      ? `select ${COLUMNS} from auth."signInProvider" p where p.slug = $1`
      : `select ${COLUMNS} from auth."signInProvider" p join auth."signInDomain" d on d."providerId" = p.id where d.domain = $1`,
    [
      place
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ],
  );
  return rows[0] ?? null;
}

export async function providerById(pool: Pool, id: string): Promise<Provider | null> {
  const { rows } = await pool.query<Provider>(
    `select ${COLUMNS} from auth."signInProvider" p where p.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

export type NewProvider = Omit<Provider, 'id'> & { readonly domains: readonly string[] };

/**
 * Sets an organization's provider. Another issuer or client is another provider: who was signed in through the
 * former is signed out, and its subjects mean nobody any more.
 * @throws unique_violation of PostgreSQL where another organization has one of the domains
 */
export async function saveProvider(pool: Pool, given: NewProvider): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const id = await upsert(client, given);
    await client.query('delete from auth."signInDomain" where "providerId" = $1', [id]);
    await client.query(
      'insert into auth."signInDomain" (domain, "providerId") select unnest($1::text[]), $2',
      [given.domains, id],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Sessions and links go with their provider by themselves; a grant only names it. */
function removal(condition: string): string {
  return `with gone as (
      delete from auth."signInProvider" where "organizationId" = $1 ${condition} returning id),
    grants as (
      delete from auth."oauthRefreshToken" t using gone where t."referenceId" like '%.' || gone.id)
    select id from gone`;
}

async function upsert(client: PoolClient, given: NewProvider): Promise<string> {
  const { organizationId, slug, issuer, clientId, clientSecret } = given;
  await client.query(removal('and (issuer, "clientId") <> ($2, $3)'), [organizationId, issuer, clientId]);
  const { rows } = await client.query<{ id: string }>(
    `insert into auth."signInProvider" ("organizationId", slug, issuer, "clientId", "clientSecret", "createdAt")
     values ($1, $2, $3, $4, $5, now())
     on conflict ("organizationId") do update set "clientSecret" = excluded."clientSecret", slug = excluded.slug returning id`,
    [organizationId, slug, issuer, clientId, clientSecret],
  );
  return rows[0]?.id ?? '';
}

/** Everyone who is signed in through it is signed out. False where there was none. */
export async function removeProvider(pool: Pool, organizationId: string): Promise<boolean> {
  const removed = await pool.query(removal(''), [organizationId]);
  return (removed.rowCount ?? 0) > 0;
}

/** The organization's provider where it has one, with its secret as it is sealed. */
export async function providerSecrets(pool: Pool, organizationId: string): Promise<readonly Provider[]> {
  const { rows } = await pool.query<Provider>(
    `select ${COLUMNS} from auth."signInProvider" p where p."organizationId" = $1`,
    [organizationId],
  );
  return rows;
}

/** False where somebody set another one meanwhile. */
export async function replaceSecret(
  pool: Pool,
  id: string,
  former: string,
  sealed: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update auth."signInProvider" set "clientSecret" = $3 where id = $1 and "clientSecret" = $2',
    [id, former, sealed],
  );
  return rowCount === 1;
}
