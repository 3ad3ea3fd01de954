import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sealer } from '../keys/seal.ts';
import { type KeptPerson, readAffected } from './affected.ts';
import type { Sql } from './tenant.ts';

const PAGE = 500;

/** Everybody of an incident’s register, opened, in their order. The caller records the view where a person sees them. */
export async function allAffected(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  incident: IncidentId,
): Promise<readonly KeptPerson[]> {
  const people: KeptPerson[] = [];
  for (let after: string | null = null; ; ) {
    const page: KeptPerson[] = await readAffected(sql, sealer, org, incident, { after, limit: PAGE });
    people.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return people;
    after = last.id;
  }
}
