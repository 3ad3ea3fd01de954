import type { IncidentId, OrganizationId, ReportId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/** Keeps by what a report from the report page is followed. In the transaction that reports it. */
export async function keepCode(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  codeHash: Buffer,
): Promise<void> {
  await sql.query({
    name: 'keep-code',
    text: 'insert into needful.report_code (org_id, incident_id, code_hash) values ($1, $2, $3)',
    values: [org, incident, codeHash],
  });
}

/** Which report this code follows; null where it follows none. */
export async function reportOfCode(
  sql: Sql,
  org: OrganizationId,
  codeHash: Buffer,
): Promise<{ readonly reportId: ReportId; readonly incidentId: IncidentId } | null> {
  const [row] = await sql.query<{ reportId: ReportId; incidentId: IncidentId }>({
    name: 'report-of-code',
    text: `select i.report_id as "reportId", i.id as "incidentId" from needful.report_code c
             join needful.incident i on i.org_id = c.org_id and i.id = c.incident_id
            where c.org_id = $1 and c.code_hash = $2`,
    values: [org, codeHash],
  });
  return row ?? null;
}
