import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { tell } from '../mail/tell.ts';
import { governingBody } from '../store/mail-recipients.ts';
import type { Sql } from '../store/tenant.ts';

export type Dispute = {
  readonly state: IncidentState;
  /** Who signed what was not agreed with; null where that is nobody of the organization. */
  readonly signer: PersonId | null;
  /** Who did not agree. They need no mail of it. */
  readonly actor: PersonId | null;
  readonly now: Instant;
};

/** Who signed the conclusion that somebody has just not agreed with; undefined where nobody disagreed. */
export function disputedIn(before: IncidentState, after: IncidentState): PersonId | null | undefined {
  const { former } = after.determination;
  if (former.length === before.determination.former.length) return undefined;
  const last = former.at(-1);
  return last?.check?.agrees === false ? last.signer : undefined;
}

/**
 * Tells ownership that two who decide do not agree, and whoever signed, in the transaction that writes it. The
 * rationale of both stands in the history and in no mail.
 * @returns the cause under which the mails wait
 */
export async function tellOfDispute(
  sql: Sql,
  org: OrganizationId,
  { state, signer, actor, now }: Dispute,
): Promise<string> {
  const { incidentId: incident, version } = state;
  const cause = `dispute/${incident}/${version}`;
  const told = new Set([...(await governingBody(sql, org)), ...(signer === null ? [] : [signer])]);
  const recipients = [...told].filter((person) => person !== actor);
  await tell(sql, org, { cause, kind: 'conclusion-disputed', incident, isUrgent: false }, recipients, now);
  return cause;
}
