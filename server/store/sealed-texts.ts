import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import { v7 as uuid } from 'uuid';
import { randomPiece } from '../keys/random-piece.ts';
import { commitmentOf, type Sealed, type Sealer } from '../keys/seal.ts';
import { placeholders } from './placeholders.ts';
import type { Sql } from './tenant.ts';

/** What a sealed text is, so that a purge can tell them apart; bound to its ciphertext. A new one is a line here. */
export const SEALED_FIELDS = [
  'domains',
  'reporter-contact',
  'note',
  'details-note',
  'question',
  'answer',
  'withdraw-reason',
  'close-text',
  'determination-why',
  'factor-rationale',
  'factor-evidence',
  'conclusion-rationale',
  'check-reason',
  'reopen-reason',
  'knowledge-basis',
  'aside-reason',
  'choice-reason',
  'hold-official',
  'clock-reason',
  'involvement-reason',
  'recusal-reason',
  'delegation-reason',
  'hand-over-reason',
  'escalation-reason',
  'register-reason',
  'legal-hold-reason',
  'sheet-description',
  'letter-happened',
  'letter-types',
  'letter-steps',
  'letter-doing',
  'notice-proof',
  'addendum-text',
  'letter-aside-reason',
  'commitment',
  'commitment-reason',
  'commitment-evidence',
  'recipient-name',
  'reviewer-name',
  'link-reason',
  'merge-reason',
  'step-reason',
  'root-cause-reason',
  'attachment-name',
  'attachment-reason',
] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

/** A text about to be kept: what goes into the history, and what goes into its own row. */
export type TextToKeep = {
  readonly pointer: SealedText;
  readonly field: SealedField;
  readonly salt: Buffer;
  readonly plain: string;
};

export function prepareText(field: SealedField, plain: string): TextToKeep {
  const salt = randomPiece(32);
  return { pointer: { sealedId: uuid(), commitment: commitmentOf(salt, plain) }, field, salt, plain };
}

/** A text and the incident that it is of. */
export type TextOfIncident = { readonly incidentId: IncidentId; readonly text: TextToKeep };

/** Seals texts and keeps them, all in one statement. */
export async function keepTexts(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  texts: readonly TextOfIncident[],
): Promise<void> {
  if (texts.length === 0) return;
  const rows = texts.map(({ incidentId, text: { field, pointer, plain, salt } }) => {
    const sealed = sealer.seal(org, placeOf(incidentId, field, pointer.sealedId), plain);
    return [org, pointer.sealedId, incidentId, field, sealed.keyId, salt, sealed.nonce, sealed.ciphertext];
  });
  await sql.query({
    name: `keep-texts-${rows.length}`,
    text: `insert into needful.sealed_text (org_id, id, incident_id, field, key_id, salt, nonce, ciphertext)
           values ${placeholders(rows.length, 8)}`,
    values: rows.flat(),
  });
}

export type SealedRow = {
  readonly id: string;
  readonly incidentId: string;
  readonly field: string;
  readonly keyId: string;
  readonly nonce: Uint8Array | null;
  readonly ciphertext: Uint8Array | null;
};

/**
 * The text of a sealed row; null once it was purged.
 * @throws Error when it was altered, moved, or sealed with another key
 */
export function openText(sealer: Sealer, org: OrganizationId, row: SealedRow): string | null {
  if (row.nonce === null || row.ciphertext === null) return null;
  const sealed = { keyId: row.keyId, nonce: Buffer.from(row.nonce), ciphertext: Buffer.from(row.ciphertext) };
  return sealer.open(org, placeOf(row.incidentId, row.field, row.id), sealed);
}

/**
 * The same text in the same place, sealed with the current key; null once it was purged.
 * @throws Error when no key of the ring opens it
 */
export function resealText(sealer: Sealer, org: OrganizationId, row: SealedRow): Sealed | null {
  const plain = openText(sealer, org, row);
  return plain === null ? null : sealer.seal(org, placeOf(row.incidentId, row.field, row.id), plain);
}

/** Whether `plain` is what was kept under this pointer. Of a purged text nobody can tell any more: then it is. */
export async function isSameText(
  sql: Sql,
  org: OrganizationId,
  kept: SealedText | null,
  plain: string | null,
): Promise<boolean> {
  if (kept === null || plain === null) return kept === null && plain === null;
  const [row] = await sql.query<{ salt: Buffer | null }>({
    text: 'select salt from needful.sealed_text where org_id = $1 and id = $2',
    values: [org, kept.sealedId],
  });
  return row?.salt == null || commitmentOf(row.salt, plain) === kept.commitment;
}

/**
 * Forgets texts and their words for good, and keeps their places. The history must say so in the same transaction, or
 * it is broken.
 */
export async function purgeTexts(
  sql: Sql,
  org: OrganizationId,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await sql.query({
    text: `update needful.sealed_text set salt = null, nonce = null, ciphertext = null, purged_at = $3
            where org_id = $1 and id = any ($2::uuid[]) and purged_at is null`,
    values: [org, ids, at],
  });
  await sql.query({
    text: 'delete from needful.search_word where org_id = $1 and text_id = any ($2::uuid[])',
    values: [org, ids],
  });
}

/** Ids of an incident’s texts that were not purged. */
export async function standingTexts(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>({
    text: 'select id from needful.sealed_text where org_id = $1 and incident_id = $2 and purged_at is null order by id',
    values: [org, incident],
  });
  return rows.map(({ id }) => id);
}

function placeOf(incident: string, field: string, id: string): string {
  return `sealed_text/${incident}/${field}/${id}`;
}
