import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Recipient, RecipientKind } from '@needful/shared/domain/register/recipient.ts';
import type { Sealer } from '../keys/seal.ts';
import { commitTo, openField, type Place, sealField } from './sealed-fields.ts';
import type { Sql } from './tenant.ts';

export const RECIPIENT_SOURCES = ['reporter', 'officer'] as const;
export type RecipientSource = (typeof RECIPIENT_SOURCES)[number];

export type RecipientToKeep = {
  readonly id: string;
  readonly recipient: Recipient;
  readonly salt: Buffer;
  readonly commitment: string;
};

export function prepareRecipient(id: string, recipient: Recipient): RecipientToKeep {
  return { id, recipient, ...commitTo(recipient) };
}

export type KeptRecipient = Recipient & {
  readonly id: string;
  readonly source: RecipientSource;
  readonly addedAt: Date;
};

type Row = {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly source: RecipientSource;
  readonly addedAt: Date;
  readonly address: Buffer | null;
  readonly name: Buffer | null;
  readonly messageReference: Buffer | null;
};

/**
 * To whom PHI of an incident went, opened, in the order in which they were named. The caller records the view.
 * @throws Error when a value was altered or no key of the ring opens it
 */
export async function readRecipients(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  incident: IncidentId,
): Promise<KeptRecipient[]> {
  const rows = await sql.query<Row>({
    name: 'read-recipients',
    text: `select id, kind, source, added_at as "addedAt", address, name, message_reference as "messageReference"
             from needful.recipient where org_id = $1 and incident_id = $2 and salt is not null order by added_at, id`,
    values: [org, incident],
  });
  return rows.map(({ address, name, messageReference, ...row }) => {
    const place = placeOf(org, incident, row.id);
    return {
      ...row,
      address: openField(sealer, place, 'address', address),
      name: openField(sealer, place, 'name', name),
      messageReference: openField(sealer, place, 'messageReference', messageReference),
    };
  });
}

/** Whether a recipient of this id exists, in whatever incident. */
export async function isRecipientTaken(sql: Sql, org: OrganizationId, id: string): Promise<boolean> {
  const text = 'select from needful.recipient where org_id = $1 and id = $2';
  return (await sql.query({ text, values: [org, id] })).length > 0;
}

export async function keepRecipient(
  sql: Sql,
  sealer: Sealer,
  given: {
    readonly org: OrganizationId;
    readonly incident: IncidentId;
    readonly at: string;
    readonly source: RecipientSource;
  },
  { id, recipient, salt, commitment }: RecipientToKeep,
): Promise<void> {
  const { org, incident, at, source } = given;
  const place = placeOf(org, incident, id);
  await sql.query({
    text: `insert into needful.recipient (org_id, id, incident_id, kind, source, address, name, message_reference,
             key_id, salt, stands_as, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      org,
      id,
      incident,
      recipient.kind,
      source,
      sealField(sealer, place, 'address', recipient.address),
      sealField(sealer, place, 'name', recipient.name),
      sealField(sealer, place, 'messageReference', recipient.messageReference),
      sealer.keyId,
      salt,
      Buffer.from(commitment, 'base64url'),
      at,
    ],
  });
}

/**
 * Seals one recipient with the current key.
 * @throws Error when no key of the ring opens it
 */
export async function resealRecipient(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  { id, incident }: { readonly id: string; readonly incident: IncidentId },
): Promise<void> {
  const recipient = (await readRecipients(sql, sealer, org, incident)).find((each) => each.id === id);
  if (recipient === undefined) return;
  const place = placeOf(org, incident, id);
  await sql.query({
    text: `update needful.recipient set address = $3, name = $4, message_reference = $5, key_id = $6
            where org_id = $1 and id = $2 and salt is not null`,
    values: [
      org,
      id,
      sealField(sealer, place, 'address', recipient.address),
      sealField(sealer, place, 'name', recipient.name),
      sealField(sealer, place, 'messageReference', recipient.messageReference),
      sealer.keyId,
    ],
  });
}

/** Takes what names a recipient out for good: of one that is removed, or of all when the register is purged. */
export async function forgetRecipients(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  how: { readonly removed: string } | 'purged',
  at: string,
): Promise<void> {
  const [column, condition, more] =
    how === 'purged' ? ['purged_at', 'true', []] : ['removed_at', 'id = $4', [how.removed]];
  await sql.query({
    text: `update needful.recipient set address = null, name = null, message_reference = null, salt = null, ${column} = $3
            where org_id = $1 and incident_id = $2 and salt is not null and ${condition}`,
    values: [org, incident, at, ...more],
  });
}

function placeOf(org: OrganizationId, incident: string, id: string): Place {
  return { org, table: 'recipient', incident, id };
}
