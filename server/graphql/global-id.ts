import { type IncidentId, isUuid, type OrganizationId } from '@needful/shared/domain/ids.ts';
import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';

/** Global ids carry the organization: `Incident:["<organization>","<incident>"]` in base64. */
export function incidentGlobalId(org: string, incident: string): string {
  return encodeGlobalID('Incident', JSON.stringify([org, incident]));
}

/** The incident a global id names in this organization; null where it names anything else. */
export function incidentOf(org: OrganizationId, globalId: string): IncidentId | null {
  try {
    const { typename, id } = decodeGlobalID(globalId);
    const [owner, incident] = JSON.parse(id) as [unknown, unknown];
    if (typename !== 'Incident' || owner !== org || typeof incident !== 'string' || !isUuid(incident))
      return null;
    return incident as IncidentId;
  } catch {
    return null;
  }
}
