import type { PersonId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { leadOf, mayOpenRegister } from '@needful/shared/domain/register/register.ts';
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

/** Who may have letters in it with names and addresses: the officer who leads the incident, and opens its register. */
export function mayPackNames(state: IncidentState, person: PersonId, roles: readonly Role[]): boolean {
  return roles.includes('officer') && leadOf(state) === person && mayOpenRegister(state, person);
}
