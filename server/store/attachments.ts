import { createHash } from 'node:crypto';
import type { AttachmentKind } from '@needful/shared/domain/attachments/kinds.ts';
import type { IncidentId, MessageId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sealed, Sealer } from '../keys/seal.ts';
import { commitmentUnder, commitTo } from './sealed-fields.ts';
import type { Sql } from './tenant.ts';

/** What is in a file is sealed in pieces of so many bytes: a statement carries no more. */
const PIECE_BYTES = 1024 * 1024;

/** What the history commits to: of what sort a file is, how large, and sha256 of what is in it, hexadecimal. */
export type Content = { readonly kind: AttachmentKind; readonly sha256: string; readonly size: number };

export type ContentToKeep = {
  readonly content: Content;
  readonly bytes: Uint8Array;
  readonly salt: Buffer;
  readonly commitment: string;
};

export function prepareContent(kind: AttachmentKind, bytes: Uint8Array): ContentToKeep {
  const content = contentOf(kind, bytes);
  return { content, bytes, ...commitTo(content) };
}

function contentOf(kind: AttachmentKind, bytes: Uint8Array): Content {
  return { kind, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

export type FilePlace = {
  readonly org: OrganizationId;
  readonly incident: IncidentId;
  readonly id: MessageId;
};

/** Seals and keeps a file. @returns false, with nothing kept, where one of this id stands already in whatever incident */
export async function keepAttachment(
  sql: Sql,
  sealer: Sealer,
  place: FilePlace,
  { content, bytes, salt, commitment }: ContentToKeep,
  at: string,
): Promise<boolean> {
  const { org, incident, id } = place;
  const kept = await sql.query({
    text: `insert into needful.attachment (org_id, id, incident_id, kind, size, salt, stands_as, added_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    values: [org, id, incident, content.kind, content.size, salt, Buffer.from(commitment, 'base64url'), at],
  });
  if (kept.length === 0) return false;
  for (let number = 0; number * PIECE_BYTES < bytes.length; number += 1) {
    const piece = bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
    const { keyId, nonce, ciphertext } = sealer.seal(org, spelled(place, number), piece);
    await sql.query({
      text: `insert into needful.attachment_piece (org_id, attachment_id, number, key_id, nonce, ciphertext)
             values ($1, $2, $3, $4, $5, $6)`,
      values: [org, id, number, keyId, nonce, ciphertext],
    });
  }
  return true;
}

export type KeptFile = Content & {
  readonly id: MessageId;
  readonly bytes: Buffer;
  /** To hold the content against its commitment. */
  readonly salt: Buffer;
};

/**
 * A file as it came in; null where it is gone or was never there. The caller records who took it.
 * @throws Error when it was altered or moved, or no key of the ring opens it
 */
export async function openAttachment(sql: Sql, sealer: Sealer, place: FilePlace): Promise<KeptFile | null> {
  const { org, incident, id } = place;
  const [row] = await sql.query<{ kind: AttachmentKind; salt: Buffer; standsAs: Buffer }>({
    text: `select kind, salt, stands_as as "standsAs" from needful.attachment
            where org_id = $1 and id = $2 and incident_id = $3 and salt is not null`,
    values: [org, id, incident],
  });
  if (row === undefined) return null;
  const pieces = await piecesOf(sql, org, id);
  const opened = pieces.map(({ number, ...sealed }) => sealer.openBytes(org, spelled(place, number), sealed));
  const bytes = Buffer.concat(opened);
  const content = contentOf(row.kind, bytes);
  if (commitmentUnder(row.salt, content) !== row.standsAs.toString('base64url'))
    throw new Error(`Attachment ${id} is not the one its event committed to`);
  return { id, ...content, bytes, salt: row.salt };
}

type Piece = Sealed & { readonly number: number };

async function piecesOf(sql: Sql, org: OrganizationId, id: MessageId): Promise<Piece[]> {
  return await sql.query<Piece>({
    text: `select number, key_id as "keyId", nonce, ciphertext from needful.attachment_piece
            where org_id = $1 and attachment_id = $2 and nonce is not null order by number`,
    values: [org, id],
  });
}

/** Whether a file of this id says the same. Of one that is gone nobody can tell any more: then it does. */
export async function isSameContent(sql: Sql, place: FilePlace, content: Content): Promise<boolean> {
  const [row] = await sql.query<{ salt: Buffer | null; standsAs: Buffer }>({
    text: `select salt, stands_as as "standsAs" from needful.attachment
            where org_id = $1 and id = $2 and incident_id = $3`,
    values: [place.org, place.id, place.incident],
  });
  if (row === undefined) return false;
  return row.salt === null || commitmentUnder(row.salt, content) === row.standsAs.toString('base64url');
}

/** Takes what is in files out for good, of one that is removed or of those that are purged. The history must say so. */
export async function forgetAttachments(
  sql: Sql,
  org: OrganizationId,
  ids: readonly MessageId[],
  how: 'removed' | 'purged',
  at: string,
): Promise<void> {
  await sql.query({
    text: `update needful.attachment set salt = null, ${how}_at = $3
            where org_id = $1 and id = any ($2::uuid[]) and salt is not null`,
    values: [org, ids, at],
  });
  await sql.query({
    text: `update needful.attachment_piece set nonce = null, ciphertext = null
            where org_id = $1 and attachment_id = any ($2::uuid[]) and nonce is not null`,
    values: [org, ids],
  });
}

/** Seals one piece with the current key. @throws Error when no key of the ring opens it */
export function resealPiece(sealer: Sealer, place: FilePlace, { number, ...sealed }: Piece): Sealed {
  const at = spelled(place, number);
  return sealer.seal(place.org, at, sealer.openBytes(place.org, at, sealed));
}

function spelled({ incident, id }: FilePlace, number: number): string {
  return `attachment_piece/${incident}/${number}/${id}`;
}

/** How many pieces a file of this size has. */
export function piecesFor(size: number): number {
  return Math.ceil(size / PIECE_BYTES);
}
