import type { CalendarDate, ReportId } from '@needful/shared/domain/ids.ts';
import type { Door } from '@needful/shared/domain/incident/report.ts';
import type { KeepAnswer } from '../messages/_answers.ts';
import type { Sender } from '../messages/_define.ts';
import type { Reading } from '../messages/_reading.ts';
import { composeReport } from './compose-report.ts';
import { type Ground, readGround } from './ground.ts';
import { readInstallation } from './installation.ts';
import type { Content } from './outbox/entry.ts';
import { keep } from './outbox/keep.ts';
import { sendNow } from './outbox/send.ts';
import { submit } from './outbox/submit.ts';
import { deliveredReceipt, receiptOf } from './receipt.ts';
import { bearer, instant } from './session.ts';
import { requireOwnSite } from './sites.ts';
import { say } from './troubles.ts';

export type ReportRequest = {
  readonly reportId: ReportId;
  readonly kind: string;
  readonly door: Door;
  readonly occurredOn: CalendarDate | null;
  readonly reading: Reading | null;
};

/** Kept before acknowledged: the answer comes after the disk has it, and sending begins behind the answer. */
export async function keepReport(request: ReportRequest, sender: Sender): Promise<KeepAnswer> {
  await requireOwnSite(request.reading, sender);
  const ground = await readGround();
  if (ground === null) return notKept(say('not-enrolled'));
  const keptAt = instant(Date.now());
  const report = await composeReport({ ...request, noticedAt: keptAt }, ground.hashKey);
  const content: Content = { type: 'report', report, lead: null };
  const kept = await keep({ ...ground, keptAt, content });
  if (kept.kept === 'not') return sendUnkept(ground, content, kept.full);
  void sendNow();
  const receipt = await receiptOf(kept.entry.reportId);
  return receipt === null ? notKept('This report is not yours to see here.') : { kept: true, receipt };
}

/** Nothing can be stored, so the server is the only place left: tried at once, and told as it is. */
async function sendUnkept(
  ground: Ground,
  content: Extract<Content, { type: 'report' }>,
  full: boolean,
): Promise<KeepAnswer> {
  const person = await bearer(ground, Date.now());
  const installation = await readInstallation(ground);
  const submitted = await submit(ground, content, { bearer: person.token, installation });
  if (submitted.kind === 'accepted')
    return { kept: true, receipt: deliveredReceipt(content.report, submitted.lead, person.token !== null) };
  if (submitted.kind === 'refused') return notKept(submitted.message);
  return notKept(
    full
      ? "Not reported: this computer's storage is full, and the server cannot be reached."
      : 'Not reported: this browser cannot store anything just now, and the server cannot be reached.',
  );
}

function notKept(message: string): KeepAnswer {
  return {
    kept: false,
    message,
    instead: [
      'Tell your Privacy or Security Officer by telephone or in person now.',
      'Write down what happened and when, and keep the message.',
      'Try again once this computer has space or the network is back.',
    ],
  };
}
