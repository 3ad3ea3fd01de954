import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import type { Sql } from './tenant.ts';

/** Records that a person opened what may name somebody. Throws rather than letting a view go unrecorded. */
export async function recordView(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  person: PersonId,
  at: string,
): Promise<void> {
  await sql.query({
    name: 'record-view',
    text: `insert into needful.incident_view (org_id, id, incident_id, person_id, at)
           select $1, $2, $3, $4, $5::timestamptz where not exists (
             select 1 from needful.incident_view
              where org_id = $1 and incident_id = $3 and person_id = $4 and at > $5::timestamptz - interval '1 minute')`,
    values: [org, uuid(), incident, person, at],
  });
}
