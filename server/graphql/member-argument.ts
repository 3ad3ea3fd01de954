import { isUuid, type OrganizationId, type PersonId } from '@needful/shared/domain/ids.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { findMember } from '../store/people.ts';
import type { Sql } from '../store/tenant.ts';

/** The member an administrator names, or what to do instead. */
export async function memberArgument(
  sql: Sql,
  org: OrganizationId,
  given: string,
  field: string,
): Promise<PersonId | Refusal> {
  if (isUuid(given) && (await findMember(sql, org, given as PersonId)) !== null) return given as PersonId;
  return refuse('not-a-member', 'That is no member now. Reload the list and choose a person from it.', field);
}
