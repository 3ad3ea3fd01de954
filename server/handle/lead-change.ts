import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isMarkedUrgent, tell } from '../mail/tell.ts';
import { recipientsAt } from '../store/mail-recipients.ts';
import type { Sql } from '../store/tenant.ts';

export type LeadChange = {
  readonly before: IncidentState;
  readonly after: IncidentState;
  /** Who did it; null for Needful itself. They need no mail of it. */
  readonly actor: PersonId | null;
  readonly now: Instant;
};

/**
 * Tells whoever leads from now on, and from whom it was taken, in the transaction that writes it.
 * @returns the cause under which the mails wait; null where the lead is the same
 */
export async function tellOfLead(
  sql: Sql,
  org: OrganizationId,
  { before, after, actor, now }: LeadChange,
): Promise<string | null> {
  const from = before.route?.lead ?? null;
  const to = after.route?.lead ?? null;
  if (after.route === null || from === to) return null;
  const incident = after.incidentId;
  const telling = { cause: `lead/${incident}/${after.version}`, incident } as const;
  for (const [kind, person] of [
    ['lead-given', to],
    ['lead-taken', from],
  ] as const) {
    // Nobody of the organization led before: there is nobody it was taken from.
    if (person === actor || (kind === 'lead-taken' && person === null)) continue;
    const isUrgent = await isMarkedUrgent(sql, org, kind);
    await tell(sql, org, { ...telling, kind, isUrgent }, await recipientsAt(sql, org, { person }), now);
  }
  return telling.cause;
}
