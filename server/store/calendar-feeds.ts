import { randomBytes } from 'node:crypto';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { hashOf } from './installations.ts';
import type { Sql } from './tenant.ts';

/** Gives an officer\u2019s calendar a new address; the former one is good no more. @returns its secret, kept nowhere */
export async function renewFeed(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  now: Instant,
): Promise<string> {
  const secret = randomBytes(24).toString('base64url');
  await sql.query({
    text: `insert into needful.calendar_feed (org_id, person_id, secret_hash, created_at) values ($1, $2, $3, $4)
           on conflict (org_id, person_id) do update
              set secret_hash = excluded.secret_hash, created_at = excluded.created_at`,
    values: [org, person, hashOf(secret), now],
  });
  return secret;
}

/** @returns false where there was none */
export async function endFeed(sql: Sql, org: OrganizationId, person: PersonId): Promise<boolean> {
  const rows = await sql.query({
    text: 'delete from needful.calendar_feed where org_id = $1 and person_id = $2 returning 1',
    values: [org, person],
  });
  return rows.length === 1;
}

export async function feedSince(sql: Sql, org: OrganizationId, person: PersonId): Promise<Date | null> {
  const [row] = await sql.query<{ since: Date }>({
    text: 'select created_at as since from needful.calendar_feed where org_id = $1 and person_id = $2',
    values: [org, person],
  });
  return row?.since ?? null;
}

export type FeedOwner = { readonly person: PersonId; readonly slug: string; readonly name: string };

/** Whose calendar a secret opens: an officer of today; null for anything else. */
export async function feedOwner(sql: Sql, org: OrganizationId, secret: string): Promise<FeedOwner | null> {
  const [row] = await sql.query<FeedOwner>({
    text: `select f.person_id as person, o.slug, o.name from needful.calendar_feed f
             join needful.membership m on m.org_id = f.org_id and m.person_id = f.person_id
             join needful.organization o on o.id = f.org_id
            where f.org_id = $1 and f.secret_hash = $2 and m.ended is null and 'officer' = any (m.roles)`,
    values: [org, hashOf(secret)],
  });
  return row ?? null;
}
