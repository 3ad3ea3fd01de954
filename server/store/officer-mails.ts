import { createHash } from 'node:crypto';
import type { IncidentId, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import type { Sql } from './tenant.ts';

export const MAIL_KINDS = [
  'new-report',
  'unacknowledged',
  'climb',
  'lead-given',
  'lead-taken',
  'digest',
  'review-asked',
  'reminders-weakened',
  'snippet-review',
  'snippet-retired',
  'conclusion-disputed',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** The contact of the governing body where that is nobody of the organization. */
export const OUTSIDE = 'governing-body';
/** The external reviewer where that is nobody of the organization. */
export const REVIEWER = 'external-reviewer';

export type NewMail = {
  /** What happened, unique with the recipient: the same mail is never queued twice. */
  readonly cause: string;
  /** A member's id, `OUTSIDE` or `REVIEWER`. */
  readonly recipient: string;
  readonly kind: MailKind;
  readonly incident: IncidentId | null;
  /** Counts and references alone. */
  readonly detail: object;
  readonly isUrgent: boolean;
  readonly dueAt: Instant;
};

/** Who acted in an incident or is named in it: they are told nothing of it. */
export async function barredFromMails(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
): Promise<readonly string[]> {
  const [row] = await sql.query<{ barred: string[] }>({
    name: 'barred-from-mails',
    text: 'select barred from needful.incident where org_id = $1 and id = $2',
    values: [org, incident],
  });
  return row?.barred ?? [];
}

/** Queues a mail in the caller's transaction. @returns false where it was queued before */
export async function queueMail(
  sql: Sql,
  org: OrganizationId,
  mail: NewMail,
  now: Instant,
): Promise<boolean> {
  const rows = await sql.query({
    name: 'queue-mail',
    text: `insert into needful.officer_mail
             (org_id, id, cause, recipient, kind, incident_id, detail, is_urgent, queued_at, due_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
           on conflict (org_id, cause, recipient) do nothing returning 1`,
    values: [
      org,
      uuid(),
      mail.cause,
      mail.recipient,
      mail.kind,
      mail.incident,
      JSON.stringify(mail.detail),
      mail.isUrgent,
      now,
      mail.dueAt,
    ],
  });
  return rows.length === 1;
}

/** Ids of mails that are to go out by now, those that waited longest first. @param cause of this one alone */
export async function dueMails(
  sql: Sql,
  org: OrganizationId,
  now: Instant,
  cause: string | null,
): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>({
    name: 'due-mails',
    text: `select id from needful.officer_mail
            where org_id = $1 and done_at is null and due_at <= $2 and ($3::text is null or cause = $3)
            order by due_at, id limit 500`,
    values: [org, now, cause],
  });
  return rows.map(({ id }) => id);
}

export type WaitingMail = {
  readonly cause: string;
  readonly recipient: string;
  readonly kind: MailKind;
  readonly detail: string;
  readonly isUrgent: boolean;
  readonly queuedAt: Date;
  readonly reference: string | null;
  readonly slug: string;
  /** Where it goes now; null where the recipient has left, or has become part of the incident while it waited. */
  readonly to: string | null;
};

/** A mail that nobody has sent and nobody else is sending, held until the transaction ends; null where there is none. */
export async function takeMail(sql: Sql, org: OrganizationId, id: string): Promise<WaitingMail | null> {
  const [row] = await sql.query<WaitingMail>({
    name: 'take-mail',
    text: `select m.cause, m.recipient, m.kind, m.detail, m.is_urgent as "isUrgent", m.queued_at as "queuedAt",
                  i.reference, o.slug,
                  case when m.recipient = any (i.barred::text[]) then null else coalesce(p.email, c.email) end as "to"
             from needful.officer_mail m
             join needful.organization o on o.id = m.org_id
             left join needful.incident i on i.org_id = m.org_id and i.id = m.incident_id
             left join needful.membership p
               on p.org_id = m.org_id and p.person_id::text = m.recipient and p.ended is null
             left join needful.contact c on c.org_id = m.org_id and c.role = m.recipient
            where m.org_id = $1 and m.id = $2 and m.done_at is null for update of m skip locked`,
    values: [org, id],
  });
  return row ?? null;
}

export type Outcome = 'sent' | 'nobody' | 'no-server' | 'given-up';

export async function mailDone(
  sql: Sql,
  org: OrganizationId,
  id: string,
  outcome: Outcome,
  now: Instant,
): Promise<void> {
  await sql.query({
    name: 'mail-done',
    text: 'update needful.officer_mail set done_at = $3, outcome = $4 where org_id = $1 and id = $2',
    values: [org, id, now, outcome],
  });
}

export async function putMailOff(sql: Sql, org: OrganizationId, id: string, dueAt: Instant): Promise<void> {
  await sql.query({
    name: 'put-mail-off',
    text: 'update needful.officer_mail set due_at = $3 where org_id = $1 and id = $2',
    values: [org, id, dueAt],
  });
}

/**
 * The Message-ID of a mail (RFC 5322 § 3.6.4), derived from its cause and its recipient: whoever receives it a second
 * time, since the server died between the mail server's acceptance and the commit, can tell that it is the same.
 * @param host of the server's own address
 */
export function messageIdOf(
  org: OrganizationId,
  { cause, recipient }: Pick<WaitingMail, 'cause' | 'recipient'>,
  host: string,
): string {
  const derived = createHash('sha256').update([org, cause, recipient].join('\0')).digest('hex').slice(0, 40);
  return `<${derived}@${host}>`;
}
