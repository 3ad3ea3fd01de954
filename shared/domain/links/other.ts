import type { IncidentId, MessageId, PersonId } from '../ids.ts';
import { isBarred } from '../incident/access.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState, MaybeIncident } from '../incident/state.ts';
import type { Refusal } from '../refusal.ts';
import { isRecusedBy } from '../routing/decide.ts';
import { linkRefusals } from './refusals.ts';

/** The other of two incidents that one act concerns, for somebody who may act on both; or why not. */
export function otherFor(
  state: IncidentState,
  other: MaybeIncident | undefined,
  id: IncidentId,
  person: PersonId,
): IncidentState | Refusal {
  // Their reporter may see their own report, and still has a part in it.
  if (isBarred(state.route, person)) return refusals.seeNothing();
  if (id === state.incidentId) return linkRefusals.itself();
  if (other == null || other.incidentId !== id || isBarred(other.route, person))
    return linkRefusals.noSuchIncident();
  return isRecusedBy(other.route, person) ? linkRefusals.recusedThere() : other;
}

/** The other incident that a message of this one’s history named, so that sending it again finds the same. */
export function otherSaid({ messages }: IncidentState, messageId: MessageId): IncidentId | null {
  const known = messages[messageId];
  if (known === undefined) return null;
  const { other } = JSON.parse(known.says) as { readonly other?: IncidentId };
  return other ?? null;
}
