import type { Enrolment } from '../enrolment.ts';
import type { Place } from '../place.ts';
import type { Entry } from './entry.ts';

/**
 * Where an entry goes: where it was kept for. A server that moved is followed only when policy says so, and only
 * for the same organization: whoever writes a link can put any organization's id into it.
 */
export function placeOf(entry: Pick<Entry, 'server' | 'organizationId'>, enrolment: Enrolment | null): Place {
  const { server, organizationId } = entry;
  const moved = enrolment?.managed === true && enrolment.organizationId === organizationId;
  return { server: moved ? enrolment.server : server, organizationId };
}
