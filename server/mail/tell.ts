import type { Markable } from '@needful/shared/domain/escalation/settings.ts';
import type { IncidentId, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { notBefore } from '@needful/shared/domain/mails/quiet-hours.ts';
import { escalationSettings } from '../store/escalation.ts';
import { preferenceOf } from '../store/mail-settings.ts';
import { barredFromMails, type MailKind, queueMail } from '../store/officer-mails.ts';
import type { Sql } from '../store/tenant.ts';

export type Telling = {
  readonly cause: string;
  readonly kind: MailKind;
  readonly incident: IncidentId | null;
  readonly detail?: object;
  /** Also in quiet hours. */
  readonly isUrgent: boolean;
};

/**
 * Queues a mail for each recipient in the caller's transaction, for now or for the end of their quiet hours; not for
 * whoever acted in the incident or is named in it.
 * @returns whether any of them was not queued before
 */
export async function tell(
  sql: Sql,
  org: OrganizationId,
  { detail = {}, ...telling }: Telling,
  recipients: readonly string[],
  now: Instant,
): Promise<boolean> {
  const barred = telling.incident === null ? [] : await barredFromMails(sql, org, telling.incident);
  let isNew = false;
  for (const recipient of recipients) {
    if (barred.includes(recipient)) continue;
    const preference = telling.isUrgent ? null : await preferenceOf(sql, org, recipient);
    const dueAt = preference === null ? now : notBefore(now, preference);
    isNew = (await queueMail(sql, org, { ...telling, detail, recipient, dueAt }, now)) || isNew;
  }
  return isNew;
}

/** Whether the organization has mails of this kind sent in quiet hours as well. */
export async function isMarkedUrgent(sql: Sql, org: OrganizationId, kind: Markable): Promise<boolean> {
  return (await escalationSettings(sql, org)).settings.urgent.includes(kind);
}
