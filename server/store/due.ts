import type { CalendarDate, IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Period } from '@needful/shared/domain/patient-requests/state.ts';
import type { Schedule } from '@needful/shared/domain/retention/purge.ts';
import { LEAST_YEARS } from '@needful/shared/domain/retention/retention.ts';
import { loadRequests, requestIds } from './patient-requests.ts';
import { yearsOfSchedule } from './records.ts';
import type { Sql } from './tenant.ts';

/** How long an organization keeps what names people, as it stands: read it under the lock of the chain to act by it. */
export async function scheduleOf(sql: Sql, org: OrganizationId): Promise<Schedule> {
  const [row] = await sql.query<{ timeZone: string }>({
    text: 'select time_zone as "timeZone" from needful.organization where id = $1',
    values: [org],
  });
  if (row === undefined) throw new Error(`Organization ${org} is gone`);
  const years = await yearsOfSchedule(sql, org);
  return { timeZone: row.timeZone, years, asked: years === null ? [] : await periodsAsked(sql, org) };
}

async function periodsAsked(sql: Sql, org: OrganizationId): Promise<readonly Period[]> {
  const open = await loadRequests(sql, org, await requestIds(sql, org, 'open'));
  return open.flatMap(({ period }) => period ?? []);
}

const STANDS = [
  'exists (select from needful.sealed_text t where t.org_id = i.org_id and t.incident_id = i.id and t.purged_at is null)',
  'exists (select from needful.affected_person a where a.org_id = i.org_id and a.incident_id = i.id and a.name is not null)',
  'exists (select from needful.recipient r where r.org_id = i.org_id and r.incident_id = i.id and r.salt is not null)',
  'exists (select from needful.attachment f where f.org_id = i.org_id and f.incident_id = i.id and f.salt is not null)',
].join(' or ');

export type Candidate = { readonly id: IncidentId; readonly reference: string; readonly reportedAt: string };

/**
 * Incidents that may be due on a day, by the date of their report: closed long enough ago, or merged into one that was,
 * with something left of them.
 * Some of them are not due yet; their events tell (`dueOn`).
 */
export async function candidatesFor(
  sql: Sql,
  org: OrganizationId,
  day: CalendarDate,
  years: number,
  after: Candidate | null,
  limit: number,
): Promise<readonly Candidate[]> {
  return await sql.query<Candidate>({
    text: `select i.id, i.reference, to_char(i.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt"
             from needful.incident i
             left join needful.incident into_ on into_.org_id = i.org_id and into_.id = i.merged_into
            where i.org_id = $1 and i.status in ('closed', 'merged')
              and coalesce(into_.closed_at, i.closed_at) < $2::date - make_interval(years => $3) + interval '3 days'
              and (i.reported_at, i.id) > ($4::timestamptz, $5::uuid) and (${STANDS})
            order by i.reported_at, i.id limit $6`,
    values: [
      org,
      day,
      Math.max(years, LEAST_YEARS),
      after?.reportedAt ?? '-infinity',
      after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit,
    ],
  });
}
