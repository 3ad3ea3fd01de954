import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import { v7 as uuid } from 'uuid';
import { chainStart } from './chain.ts';
import type { Sql } from './tenant.ts';

export type NewOrganization = {
  readonly id: OrganizationId;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly hashKey: Buffer;
  readonly enrolmentHash: Buffer | null;
};

/** Creates a tenant with an empty history, in a transaction whose tenant is already set to it. */
export async function createOrganization(sql: Sql, given: NewOrganization): Promise<void> {
  await sql.query({
    text: `insert into needful.organization (id, slug, name, time_zone, hash_key, enrolment_hash) values ($1, $2, $3, $4, $5, $6)`,
    values: [given.id, given.slug, given.name, given.timeZone, given.hashKey, given.enrolmentHash],
  });
  await sql.query({
    text: 'insert into needful.history_head (org_id, sequence, hash) values ($1, 0, $2)',
    values: [given.id, chainStart(given.id)],
  });
}

/** What the organization is, as far as its clocks look at it. */
export async function organizationFacts(sql: Sql, org: OrganizationId): Promise<OrganizationFacts> {
  const [row] = await sql.query<OrganizationFacts>({
    name: 'organization-facts',
    text: `select time_zone as "timeZone", entity, is_part_2 as "isPart2",
                  is_california_facility as "isCaliforniaFacility"
             from needful.organization where id = $1`,
    values: [org],
  });
  if (row === undefined) throw new Error(`Organization ${org} is gone`);
  return row;
}

export async function organizationName(sql: Sql, org: OrganizationId): Promise<string> {
  const [row] = await sql.query<{ name: string }>({
    text: 'select name from needful.organization where id = $1',
    values: [org],
  });
  if (row === undefined) throw new Error(`Organization ${org} is gone`);
  return row.name;
}

export async function describeOrganization(
  sql: Sql,
  org: OrganizationId,
  { entity, isPart2, isCaliforniaFacility }: Omit<OrganizationFacts, 'timeZone'>,
): Promise<void> {
  await sql.query({
    text: 'update needful.organization set entity = $2, is_part_2 = $3, is_california_facility = $4 where id = $1',
    values: [org, entity, isPart2, isCaliforniaFacility],
  });
}

export async function assignSite(
  sql: Sql,
  org: OrganizationId,
  profile: string,
  match: string,
): Promise<void> {
  await sql.query({
    text: `insert into needful.site (org_id, id, profile, match) values ($1, $2, $3, $4)
           on conflict (org_id, profile, match) do nothing`,
    values: [org, uuid(), profile, match],
  });
}
