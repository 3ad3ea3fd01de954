import type { PersonId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { Role } from '../store/people.ts';

/** Who may take an incident’s evidence out: who leads or works on it, and administrators; never who is part of it. */
export function mayPack(
  { route, assignee }: Pick<IncidentState, 'route' | 'assignee'>,
  person: PersonId,
  roles: readonly Role[],
): boolean {
  if (isBarred(route, person)) return false;
  if (roles.includes('administrator')) return true;
  return roles.includes('officer') && (route?.lead === person || assignee === person);
}
