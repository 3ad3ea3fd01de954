import { type AttachmentSight, attachmentSight } from '@needful/shared/domain/attachments/attachment.ts';
import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { loadIncident } from '../store/incidents.ts';
import type { Sql } from '../store/tenant.ts';

/**
 * What one person sees of the files of an incident. Of one that was merged: nothing where they are recused from the other,
 * which is the same event.
 */
export async function attachmentSightOf(
  sql: Sql,
  org: OrganizationId,
  state: IncidentState,
  person: PersonId,
): Promise<AttachmentSight> {
  const { into } = state.merging;
  const other = into === null ? null : await loadIncident(sql, org, into.incident);
  return attachmentSight(state, other?.route ?? null, person);
}
