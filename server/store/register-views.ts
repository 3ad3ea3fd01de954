import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import type { Sql } from './tenant.ts';

export const REGISTER_USES = ['affected', 'recipients', 'export', 'accounting', 'letters'] as const;
export type RegisterUse = (typeof REGISTER_USES)[number];

export type RegisterView = {
  readonly personId: PersonId;
  readonly at: Date;
  readonly what: RegisterUse;
  readonly people: number;
};

/** Records who opened how many entries of a register and for what, in the transaction that reads them: no view without its trace. */
export async function recordRegisterView(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  person: PersonId,
  { what, people, at }: { readonly what: RegisterUse; readonly people: number; readonly at: string },
): Promise<void> {
  await sql.query({
    name: 'record-register-view',
    text: `insert into needful.register_view (org_id, id, incident_id, person_id, at, what, people)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [org, uuid(), incident, person, at, what, people],
  });
}
