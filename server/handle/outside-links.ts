import type { IncidentId, MessageId } from '@needful/shared/domain/ids.ts';
import { outsideRefusals } from '@needful/shared/domain/outside/refusals.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { keepConfirmationLink, keepReviewLink, newToken, outsideReviewer } from '../store/outside-links.ts';
import { inTenant } from '../store/tenant.ts';
import { type Answer, type Given, handleIncident, type Shell } from './incident.ts';

type Asked = { readonly incidentId: IncidentId; readonly messageId: MessageId; readonly days: number };

/** Makes a recipient’s link. @returns its token, which is kept nowhere */
export async function askConfirmation(
  shell: Shell,
  given: Given,
  { incidentId, messageId, days }: Asked,
): Promise<{ readonly token: string } | Refusal> {
  const token = newToken();
  let isKept = false;
  const outcome = await handleIncident(shell, {
    given,
    target: { incidentId },
    asked: { type: 'ask-confirmation', messageId, days },
    texts: [],
    alongside: async (sql, org, { outside }) => {
      const link = outside.confirmations[messageId];
      if (link === undefined) throw new Error('A link that was made is in the history');
      const made = { id: messageId, incident: incidentId, madeAt: link.askedAt, endsAt: link.endsAt };
      await keepConfirmationLink(sql, org, made, token);
      isKept = true;
    },
  });
  if (isRefusal(outcome)) return outcome;
  // Sent again, it was made before: of that one only the hash is known.
  return isKept ? { token } : outsideRefusals.onceOnly();
}

/** Asks the external reviewer, whose link is mailed to them and shown to nobody. */
export async function askReview(
  shell: Shell,
  given: Given,
  { incidentId, messageId, days }: Asked,
): Promise<Answer> {
  const { org } = given;
  const reviewer = await inTenant(shell.pool, { org }, (sql) => outsideReviewer(sql, org));
  if (reviewer === null) return outsideRefusals.noOutsideReviewer();
  return await handleIncident(shell, {
    given,
    target: { incidentId },
    asked: { type: 'ask-review', messageId, days },
    texts: [],
    alongside: async (sql, _org, { outside }) => {
      const link = outside.reviews[messageId];
      if (link === undefined) throw new Error('A link that was made is in the history');
      const made = { id: messageId, incident: incidentId, madeAt: link.askedAt, endsAt: link.endsAt };
      await keepReviewLink(sql, org, made, reviewer.email);
      await shell.announceReview(sql, org, made);
    },
  });
}
