import type { LaterAnswer } from '../messages/_answers.ts';
import type { Sender } from '../messages/_define.ts';
import { readGround } from './ground.ts';
import type { Later } from './outbox/entry.ts';
import { entriesAbout, keep } from './outbox/keep.ts';
import { sendNow } from './outbox/send.ts';
import { instant } from './session.ts';
import { say } from './troubles.ts';

/** Keeps what a person does after a report, behind it. Of a report without a name only this computer may speak. */
export async function keepLater(later: Later, _sender: Sender): Promise<LaterAnswer> {
  const ground = await readGround();
  if (ground === null) return { kept: false, message: say('not-enrolled') };
  const report = (await entriesAbout(later.reportId)).find(({ type }) => type === 'report');
  if (report !== undefined && report.owner !== null && report.owner !== ground.owner) {
    return { kept: false, message: 'Sign in as the person who reported this, then try again.' };
  }
  const owner = report === undefined ? ground.owner : report.owner;
  if (owner === null && report === undefined) return { kept: false, message: say('needs-sign-in') };
  const keptAt = instant(Date.now());
  const kept = await keep({ ...ground, owner, keptAt, content: { type: 'later', later } });
  if (kept.kept === 'not') {
    return {
      kept: false,
      message: 'This browser cannot store anything just now. Nothing was sent; try again.',
    };
  }
  await sendNowOrSoon();
  return answerOf(later);
}

/** Waits a moment for the server, so that a quick answer is shown at once; the rest goes on behind. */
async function sendNowOrSoon(): Promise<void> {
  await Promise.race([sendNow(), new Promise((resolve) => setTimeout(resolve, 1_500))]);
}

async function answerOf({ reportId, messageId }: Later): Promise<LaterAnswer> {
  const entry = (await entriesAbout(reportId)).find(({ id }) => id === messageId);
  const progress = entry?.progress;
  if (progress?.state === 'refused') {
    const { code, message } = progress;
    return { kept: true, messageId, state: 'refused', refusal: { code, message } };
  }
  return { kept: true, messageId, state: progress?.state ?? 'delivered', refusal: null };
}
