import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type { Sealer } from '../keys/seal.ts';
import { type IdentityHashes, identityHashes } from './register-hashes.ts';
import type { Sql } from './tenant.ts';

/** An entry of a register that is, or may be, somebody. */
export type RegisterMatch = {
  readonly incident: IncidentId;
  readonly entry: string;
  /** By the name with the date of birth, or by the number; else by the name with the address or the state alone. */
  readonly isSure: boolean;
};

/** By what somebody is searched: what is surely them, and what may be, where a register has no date of birth. */
export type SearchHashes = { readonly sure: IdentityHashes; readonly possible: readonly Buffer[] };

export function searchHashes(sealer: Sealer, org: OrganizationId, person: AffectedPerson): SearchHashes {
  const { bornOn, address } = person;
  const whole = identityHashes(sealer, org, person);
  const atAddress = identityHashes(sealer, org, { ...person, bornOn: null }).person;
  const inState = identityHashes(sealer, org, { ...person, bornOn: null, address: null }).person;
  const nowhere = identityHashes(sealer, org, {
    ...person,
    bornOn: null,
    address: null,
    residence: null,
  }).person;
  return {
    sure: { person: bornOn === null ? [] : whole.person, number: whole.number },
    possible: [...(address === null ? [] : atAddress), ...inState, ...nowhere],
  };
}

/** Where somebody stands in the registers of an organization, across its incidents. Who was removed or purged does not. */
export async function searchRegisters(
  sql: Sql,
  org: OrganizationId,
  { sure, possible }: SearchHashes,
): Promise<readonly RegisterMatch[]> {
  return await sql.query<RegisterMatch>({
    name: 'search-registers',
    text: `select incident_id as incident, id as entry,
                  coalesce(person_hash = any ($2::bytea[]), false) or coalesce(number_hash = any ($3::bytea[]), false) as "isSure"
             from needful.affected_person
            where org_id = $1 and name is not null
              and (person_hash = any ($2::bytea[]) or number_hash = any ($3::bytea[]) or person_hash = any ($4::bytea[]))
            order by incident_id, id`,
    values: [org, sure.person, sure.number, possible],
  });
}
