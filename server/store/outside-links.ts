import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { IncidentId, Instant, MessageId, OrganizationId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import { hashOf } from './installations.ts';
import type { Sql } from './tenant.ts';

export type Purpose = 'confirmation' | 'review';

/** 192 random bits, base64url: what stands behind the # of the address, so that no server's log has it. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

type NewLink = {
  readonly id: MessageId;
  readonly incident: IncidentId;
  readonly madeAt: Instant;
  readonly endsAt: Instant;
};

/** Keeps the hash of a recipient's token. In the transaction whose event says that there is such a link. */
export async function keepConfirmationLink(
  sql: Sql,
  org: OrganizationId,
  { id, incident, madeAt, endsAt }: NewLink,
  token: string,
): Promise<void> {
  await sql.query({
    text: `insert into needful.outside_link (org_id, id, incident_id, purpose, token_hash, made_at, ends_at)
           values ($1, $2, $3, 'confirmation', $4, $5, $6)`,
    values: [org, id, incident, hashOf(token), madeAt, endsAt],
  });
}

/** Keeps a reviewer's link, which has no token before its mail is sent. */
export async function keepReviewLink(
  sql: Sql,
  org: OrganizationId,
  { id, incident, madeAt, endsAt }: NewLink,
  email: string,
): Promise<void> {
  await sql.query({
    text: `insert into needful.outside_link (org_id, id, incident_id, purpose, made_at, ends_at, email)
           values ($1, $2, $3, 'review', $4, $5, $6)`,
    values: [org, id, incident, madeAt, endsAt, email],
  });
}

/** Whose address a member has is no second person from outside: whoever signed could judge it by a link of their own. */
const IS_OUTSIDE = `not exists (select from needful.membership m
  where m.org_id = c.org_id and m.ended is null and lower(m.email) = lower(c.email))`;

/** The external reviewer who is no member: to whom a link may go. */
export async function outsideReviewer(
  sql: Sql,
  org: OrganizationId,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const [row] = await sql.query<{ name: string; email: string }>({
    text: `select c.name, c.email from needful.contact c
            where c.org_id = $1 and c.role = 'external-reviewer' and c.email is not null and ${IS_OUTSIDE}`,
    values: [org],
  });
  return row ?? null;
}

/** Gives a reviewer's link its token, as its mail is sent. @returns false where its reader is the contact no more */
export async function giveToken(
  sql: Sql,
  org: OrganizationId,
  id: MessageId,
  token: string,
): Promise<boolean> {
  const rows = await sql.query({
    text: `update needful.outside_link l set token_hash = $3
            where l.org_id = $1 and l.id = $2 and l.purpose = 'review' and ${STILL_CONTACT} returning 1`,
    values: [org, id, hashOf(token)],
  });
  return rows.length === 1;
}

/** Whoever is no contact any more, or has become a member, has no link either. */
const STILL_CONTACT = `exists (select from needful.contact c
  where c.org_id = l.org_id and c.role = 'external-reviewer' and c.email = l.email and ${IS_OUTSIDE})`;

export type OutsideLink = {
  readonly id: MessageId;
  readonly incident: IncidentId;
  /** To whom a code is mailed; null for a recipient's link. */
  readonly email: string | null;
};

const LINK = 'l.id, l.incident_id as incident, l.email';
const IN_TIME = `l.ends_at > $3::timestamptz and (l.purpose = 'confirmation' or ${STILL_CONTACT})`;

/** What a token opens; null where it opens nothing, whatever the reason. Whether it was used or ended, the history says. */
export async function linkOfToken(
  sql: Sql,
  org: OrganizationId,
  purpose: Purpose,
  token: string,
  now: Instant,
): Promise<OutsideLink | null> {
  const [row] = await sql.query<OutsideLink>({
    name: 'outside-link',
    text: `select ${LINK} from needful.outside_link l
            where l.org_id = $1 and l.token_hash = $2 and l.purpose = $4 and ${IN_TIME}`,
    values: [org, hashOf(token), now, purpose],
  });
  return row ?? null;
}

/** How long a mailed code may be typed, how often a wrong one, and how long its browser then reads: milliseconds. */
const CODE_LIFE = 10 * 60_000;
const MOST_TRIES = 5;
export const SESSION_LIFE = 60 * 60_000;

function after(now: Instant, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

/**
 * A new code of eight digits for a link; the former one is good no more. Hashed with the token, which is kept nowhere:
 * so short a code could else be found out from its hash.
 */
export async function renewCode(
  sql: Sql,
  org: OrganizationId,
  id: MessageId,
  token: string,
  now: Instant,
): Promise<string> {
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  await sql.query({
    text: `update needful.outside_link set code_hash = $3, code_ends_at = $4, code_tries = 0
            where org_id = $1 and id = $2`,
    values: [org, id, codeHashOf(token, code), after(now, CODE_LIFE)],
  });
  return code;
}

/**
 * Opens a session for the browser in which the mailed code was typed; a session before it ends, and so does the code.
 * @returns what the browser holds from then on; null where the code is wrong, too old, or was guessed at too often
 */
export async function enterCode(
  sql: Sql,
  org: OrganizationId,
  id: MessageId,
  token: string,
  code: string,
  now: Instant,
): Promise<string | null> {
  const [row] = await sql.query<{ hash: Buffer }>({
    text: `update needful.outside_link set code_tries = code_tries + 1
            where org_id = $1 and id = $2 and code_ends_at > $3 and code_tries < $4 returning code_hash as hash`,
    values: [org, id, now, MOST_TRIES],
  });
  if (row === undefined || !timingSafeEqual(row.hash, codeHashOf(token, code))) return null;
  const session = newToken();
  await sql.query({
    text: `update needful.outside_link
              set session_hash = $3, session_ends_at = $4, code_hash = null, code_ends_at = null
            where org_id = $1 and id = $2`,
    values: [org, id, hashOf(session), after(now, SESSION_LIFE)],
  });
  return session;
}

function codeHashOf(token: string, code: string): Buffer {
  return createHash('sha256').update(`${token} ${code}`).digest();
}

/** The link that a browser's session is good for: that one alone, and only while the link itself is. */
export async function linkOfSession(
  sql: Sql,
  org: OrganizationId,
  id: MessageId,
  session: string,
  now: Instant,
): Promise<OutsideLink | null> {
  const [row] = await sql.query<OutsideLink>({
    name: 'outside-session',
    text: `select ${LINK} from needful.outside_link l
            where l.org_id = $1 and l.id = $2 and l.session_hash = $4 and l.session_ends_at > $3::timestamptz and ${IN_TIME}`,
    values: [org, id, now, hashOf(session)],
  });
  return row ?? null;
}

/** Ends the session of a link, and no other one. */
export async function endSession(sql: Sql, org: OrganizationId, id: MessageId): Promise<void> {
  await sql.query({
    text: 'update needful.outside_link set session_hash = null, session_ends_at = null where org_id = $1 and id = $2',
    values: [org, id],
  });
}

/** Records that an incident was shown through a link. Throws rather than letting a view go unrecorded. */
export async function recordOutsideView(
  sql: Sql,
  org: OrganizationId,
  link: MessageId,
  at: Instant,
): Promise<void> {
  await sql.query({
    text: 'insert into needful.outside_view (org_id, id, link_id, at) values ($1, $2, $3, $4)',
    values: [org, uuid(), link, at],
  });
}
