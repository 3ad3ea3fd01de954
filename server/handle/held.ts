import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { loadIncident } from '../store/incidents.ts';
import { loadIncidents } from '../store/open-incidents.ts';
import { standingHolds } from '../store/organization-holds.ts';
import type { Sql } from '../store/tenant.ts';

/** Whether a hold stands over the whole organization, or on a report of the same event that was merged with this one. */
export async function isHeldByOthers(
  sql: Sql,
  org: OrganizationId,
  { merging }: IncidentState,
): Promise<boolean> {
  if ((await standingHolds(sql, org)).length > 0) return true;
  const into = merging.into === null ? null : await loadIncident(sql, org, merging.into.incident);
  const ids = [...merging.taken, ...(into?.merging.taken ?? [])].map(({ incident }) => incident);
  const taken = ids.length === 0 ? [] : await loadIncidents(sql, org, ids);
  return [...taken, ...(into === null ? [] : [into])].some(({ retention }) => retention.holds.length > 0);
}

/** Whether any legal hold keeps what this incident has of people from being deleted. */
export async function isHeld(sql: Sql, org: OrganizationId, state: IncidentState): Promise<boolean> {
  return state.retention.holds.length > 0 || (await isHeldByOthers(sql, org, state));
}
