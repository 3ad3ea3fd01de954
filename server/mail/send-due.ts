import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { notBefore } from '@needful/shared/domain/mails/quiet-hours.ts';
import type pg from 'pg';
import { preferenceOf } from '../store/mail-settings.ts';
import {
  dueMails,
  mailDone,
  messageIdOf,
  putMailOff,
  takeMail,
  type WaitingMail,
} from '../store/officer-mails.ts';
import { giveToken, newToken } from '../store/outside-links.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { Mailer } from './mailer.ts';
import { detailOf, reviewWords, wordsOf } from './words.ts';

export type Sending = {
  readonly pool: pg.Pool;
  readonly mailer: Mailer;
  readonly origin: string;
  readonly now: string;
};

/** What could not be handed over for so long never will be. */
const GIVE_UP_AFTER = 7 * 86_400_000;

/**
 * Sends what is due, each in a transaction of its own that holds its row: two servers never send the same, and it is
 * sent a second time only where this one dies between the mail server's acceptance and the commit.
 * @param cause of this one alone; null for all
 * @throws the first fault, after all were tried
 */
export async function sendDue(sending: Sending, org: OrganizationId, cause: string | null): Promise<void> {
  const { pool } = sending;
  const now = sending.now as Instant;
  const ids = await inTenant(pool, { org }, (sql) => dueMails(sql, org, now, cause));
  const faults: unknown[] = [];
  for (const id of ids) await sendOne(sending, org, id).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

async function sendOne(sending: Sending, org: OrganizationId, id: string): Promise<void> {
  const { pool, mailer, origin } = sending;
  const now = sending.now as Instant;
  await inTenant(pool, { org }, async (sql) => {
    const mail = await takeMail(sql, org, id);
    if (mail === null) return;
    if (mail.to === null) return await mailDone(sql, org, id, 'nobody', now);
    if (!mailer.isSetUp) {
      await mailer.send({ to: mail.to, ...wordsOf(mail, origin) });
      return await mailDone(sql, org, id, 'no-server', now);
    }
    const words = await wordsFor(sql, org, mail, origin);
    if (words === null) return await mailDone(sql, org, id, 'nobody', now);
    const preference = mail.isUrgent ? null : await preferenceOf(sql, org, mail.recipient);
    const later = preference === null ? now : notBefore(now, preference);
    if (later !== now) return await putMailOff(sql, org, id, later);
    const messageId = messageIdOf(org, mail, new URL(origin).hostname);
    try {
      await mailer.send({ to: mail.to, ...words, messageId });
    } catch (fault) {
      if (Date.parse(now) - mail.queuedAt.getTime() < GIVE_UP_AFTER) throw fault;
      return await mailDone(sql, org, id, 'given-up', now);
    }
    await mailDone(sql, org, id, 'sent', now);
  });
}

/**
 * The words of a mail. A review's link gets its token as its mail is handed over, so that the queue holds none: sent a
 * second time it has another one, and the former opens nothing.
 * @returns null where the reviewer is not the contact any more
 */
async function wordsFor(sql: Sql, org: OrganizationId, mail: WaitingMail, origin: string) {
  const { link } = detailOf(mail);
  if (mail.kind !== 'review-asked' || link === undefined) return wordsOf(mail, origin);
  const token = newToken();
  const isTheirs = await giveToken(sql, org, link, token);
  return isTheirs ? reviewWords(mail, `${origin}/review/${org}#${token}`) : null;
}
