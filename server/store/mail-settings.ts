import type { CalendarDate, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { QuietHours } from '@needful/shared/domain/mails/quiet-hours.ts';
import type { Sql } from './tenant.ts';

/** On which day the organization's incidents were last looked at; null before the first time. */
export async function sweptOn(sql: Sql, org: OrganizationId): Promise<CalendarDate | null> {
  const [row] = await sql.query<{ day: CalendarDate | null }>({
    name: 'swept-on',
    text: 'select swept_on::text as day from needful.escalation_settings where org_id = $1',
    values: [org],
  });
  return row?.day ?? null;
}

export async function markSwept(sql: Sql, org: OrganizationId, day: CalendarDate): Promise<void> {
  await sql.query({
    name: 'mark-swept',
    text: `insert into needful.escalation_settings (org_id, swept_on) values ($1, $2)
           on conflict (org_id) do update set swept_on = excluded.swept_on`,
    values: [org, day],
  });
}

export type Preference = {
  /** Null for the organization's. */
  readonly timeZone: string | null;
  readonly quiet: QuietHours['quiet'];
  readonly digest: boolean;
};

export const NO_PREFERENCE: Preference = { timeZone: null, quiet: null, digest: true };

export type OfficerPreference = QuietHours & {
  readonly person: PersonId;
  readonly digest: boolean;
  readonly digestedOn: CalendarDate | null;
};

const PREFERENCE = `m.person_id as person, coalesce(p.time_zone, o.time_zone) as "timeZone",
  case when p.quiet_from is null then null
       else json_build_object('from', p.quiet_from, 'until', p.quiet_until) end as quiet,
  coalesce(p.digest, true) as digest, p.digested_on::text as "digestedOn"`;
const MEMBERS = `needful.membership m join needful.organization o on o.id = m.org_id
  left join needful.mail_preference p on p.org_id = m.org_id and p.person_id = m.person_id`;

/** When each member who is no officer wants mail: a digest tells them what they owe themselves. */
export async function staffPreferences(sql: Sql, org: OrganizationId): Promise<readonly OfficerPreference[]> {
  return await sql.query<OfficerPreference>({
    name: 'staff-preferences',
    text: `select ${PREFERENCE} from ${MEMBERS}
            where m.org_id = $1 and m.ended is null and not 'officer' = any (m.roles) order by m.person_id`,
    values: [org],
  });
}

/** When each officer of the organization wants mail. */
export async function officerPreferences(
  sql: Sql,
  org: OrganizationId,
): Promise<readonly OfficerPreference[]> {
  return await sql.query<OfficerPreference>({
    name: 'officer-preferences',
    text: `select ${PREFERENCE} from ${MEMBERS}
            where m.org_id = $1 and m.ended is null and 'officer' = any (m.roles) order by m.person_id`,
    values: [org],
  });
}

/** When one recipient wants mail; null where it is no member. */
export async function preferenceOf(
  sql: Sql,
  org: OrganizationId,
  recipient: string,
): Promise<OfficerPreference | null> {
  const [row] = await sql.query<OfficerPreference>({
    name: 'preference-of',
    text: `select ${PREFERENCE} from ${MEMBERS} where m.org_id = $1 and m.person_id::text = $2`,
    values: [org, recipient],
  });
  return row ?? null;
}

/** What a member chose, or nothing of their own. */
export async function preferenceOfMember(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
): Promise<Preference> {
  const [row] = await sql.query<Preference>({
    text: `select time_zone as "timeZone", digest, case when quiet_from is null then null
                  else json_build_object('from', quiet_from, 'until', quiet_until) end as quiet
             from needful.mail_preference where org_id = $1 and person_id = $2`,
    values: [org, person],
  });
  return row ?? NO_PREFERENCE;
}

export async function setPreference(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  { timeZone, quiet, digest }: Preference,
): Promise<void> {
  await sql.query({
    text: `insert into needful.mail_preference (org_id, person_id, time_zone, quiet_from, quiet_until, digest)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (org_id, person_id) do update set time_zone = excluded.time_zone,
             quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, digest = excluded.digest`,
    values: [org, person, timeZone, quiet?.from ?? null, quiet?.until ?? null, digest],
  });
}

/** Claims the digest of a person's day in the caller's transaction. @returns false where it was claimed before */
export async function claimDigest(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  day: CalendarDate,
): Promise<boolean> {
  const rows = await sql.query({
    name: 'claim-digest',
    text: `insert into needful.mail_preference as kept (org_id, person_id, digested_on) values ($1, $2, $3)
           on conflict (org_id, person_id) do update set digested_on = excluded.digested_on
            where kept.digested_on is distinct from excluded.digested_on returning 1`,
    values: [org, person, day],
  });
  return rows.length === 1;
}

/** The same for several people who are told nothing that day. */
export async function claimDigests(
  sql: Sql,
  org: OrganizationId,
  people: readonly PersonId[],
  day: CalendarDate,
): Promise<void> {
  await sql.query({
    name: 'claim-digests',
    text: `insert into needful.mail_preference (org_id, person_id, digested_on)
           select $1, unnest($2::uuid[]), $3::date
           on conflict (org_id, person_id) do update set digested_on = excluded.digested_on`,
    values: [org, [...people].sort(), day],
  });
}
