import { randomBytes } from 'node:crypto';
import type { IncidentId, Instant, MessageId, OrganizationId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import { hashOf } from './installations.ts';
import type { Sql } from './tenant.ts';

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
