import { randomUUID } from 'node:crypto';
import type { Smtp } from '../../beds/smtp.ts';
import { confirming, enterReview, knock, mailedReview } from '../../kit/outside.ts';
import type { Part } from './ground.ts';

type Asking = Pick<Part, 'needful' | 'callers'>;

/** A recipient who confirmed, and a reviewer who opened a conclusion that still waits for them. */
export async function letOutsidersIn(
  { needful, callers }: Asking,
  smtp: Smtp,
  incident: string,
): Promise<void> {
  const { headers, org } = callers.officer;
  const to = () => `id: "${incident}", messageId: "${randomUUID()}"`;
  const ask = async (call: string, more = '') => {
    const answer = await needful.ask<{ done: { address?: string } }>(
      headers,
      `mutation { done: ${call} { __typename ${more} } }`,
      {},
      org,
    );
    if (!JSON.stringify(answer.data).includes('Success'))
      throw new Error(`${call}: ${JSON.stringify(answer)}`);
    return answer.data?.done.address ?? '';
  };
  const confirmed = await knock(
    needful.origin,
    '/api/confirm/send',
    confirming(
      await ask(`incidentAskConfirmation(${to()})`, '... on IncidentAskConfirmationSuccess { address }'),
    ),
  );
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed));
  await ask(`incidentSignConclusion(${to()}, conclusion: BREACH)`);
  await ask(`incidentAskReview(${to()})`);
  const { path, cookie } = await enterReview(needful.origin, smtp, await mailedReview(smtp));
  const looked = await knock(needful.origin, `${path}/look`, {}, cookie);
  if (looked.status !== 200) throw new Error(JSON.stringify(looked));
}
