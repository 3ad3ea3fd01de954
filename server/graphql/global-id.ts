import {
  type IncidentId,
  type InstallationId,
  isUuid,
  type OrganizationId,
} from '@needful/shared/domain/ids.ts';
import { decodeGlobalID } from '@pothos/plugin-relay';
import { badInput } from './faults.ts';

/** Global ids carry the organization: `Incident:["<organization>","<incident>"]` in base64. Both are UUIDs: a page has fifty. */
export function incidentGlobalId(org: string, incident: string): string {
  return btoa(`Incident:["${org}","${incident}"]`);
}

/** The incident a global id names in this organization; null where it names anything else. */
export function incidentOf(org: OrganizationId, globalId: string): IncidentId | null {
  return keyOf('Incident', org, globalId) as IncidentId | null;
}

/** The enrolled computer a global id names in this organization; null where it names anything else. */
export function installationOf(org: OrganizationId, globalId: string): InstallationId | null {
  return keyOf('Installation', org, globalId) as InstallationId | null;
}

/** The designation a global id names in this organization; null where it names anything else. */
export function designationOf(org: OrganizationId, globalId: string): string | null {
  return keyOf('Designation', org, globalId);
}

function keyOf(type: string, org: OrganizationId, globalId: string): string | null {
  try {
    const { typename, id } = decodeGlobalID(globalId);
    const [owner, key] = JSON.parse(id) as [unknown, unknown];
    return typename === type && owner === org && typeof key === 'string' && isUuid(key) ? key : null;
  } catch {
    return null;
  }
}

type Part = (value: unknown) => boolean;
const uuid: Part = (value) => typeof value === 'string' && isUuid(value);
const text: Part = (value) => typeof value === 'string' && /^[a-z0-9-]{1,100}$/.test(value);
const version: Part = (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;

/** What stands in the global ids of each type: one key, or the parts of a compound one. */
const SHAPES: Readonly<Record<string, Part | readonly Part[]>> = {
  Designation: [uuid, uuid],
  Incident: [uuid, uuid],
  Installation: [uuid, uuid],
  Invitation: [uuid, uuid],
  Membership: [uuid, uuid],
  Organization: uuid,
  Snippet: [uuid, text, version],
};

/**
 * Reads a global id, which anybody can make up, before the database is asked for what it names.
 * @throws GraphQLError BAD_INPUT where it has not the shape of its type
 */
export function decodeId(globalId: string): { typename: string; id: string } {
  try {
    const { typename, id } = decodeGlobalID(globalId);
    const shape = Object.hasOwn(SHAPES, typename) ? SHAPES[typename] : undefined;
    if (typeof shape === 'function' ? shape(id) : fits(JSON.parse(id), shape)) return { typename, id };
  } catch {
    // Neither base64 nor JSON: said below.
  }
  throw badInput('This id is none that Needful gave out.');
}

function fits(parts: unknown, shape: readonly Part[] | undefined): boolean {
  if (shape === undefined || !Array.isArray(parts) || parts.length !== shape.length) return false;
  return shape.every((part, at) => part(parts[at]));
}
