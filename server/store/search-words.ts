import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Sealer } from '../keys/seal.ts';
import { wordsOf } from '../keys/search-words.ts';
import { keepTexts, openText, type SealedField, type SealedRow, type TextToKeep } from './sealed-texts.ts';
import { inTenant, type Sql } from './tenant.ts';

/** What people wrote to find it again: notes, the conversation, and why it was closed. Reasoning about a breach is read where it stands. */
const SEARCHABLE: readonly SealedField[] = [
  'note',
  'details-note',
  'question',
  'answer',
  'withdraw-reason',
  'close-text',
];

/** In the place of a key: what is counsel's is for the lead and counsel alone, and found by nobody. */
const NEVER = 'never';

/** A text to be kept, and whether it is counsel's part. */
export type Kept = TextToKeep & { readonly isPrivileged: boolean };

/** Seals texts, and puts their words beside them where they may be searched. Sent in this order: each refers to the one before. */
export async function keepSearchable(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  texts: readonly { readonly incidentId: IncidentId; readonly text: Kept }[],
): Promise<void> {
  await Promise.all([
    keepTexts(sql, sealer, org, texts),
    ...texts.map(async ({ incidentId, text: { field, plain, pointer, isPrivileged } }) => {
      if (!SEARCHABLE.includes(field)) return;
      const id = pointer.sealedId;
      await (isPrivileged
        ? markKept(sql, org, id, NEVER)
        : keepWords(sql, sealer, org, { id, incidentId, plain }));
    }),
  ]);
}

async function markKept(sql: Sql, org: OrganizationId, id: string, keyId: string): Promise<void> {
  await sql.query({
    name: 'words-kept',
    text: 'update needful.sealed_text set search_key_id = $3 where org_id = $1 and id = $2',
    values: [org, id, keyId],
  });
}

/** Puts the words of a text that was just kept beside it, in place of those that stand there. */
async function keepWords(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  { id, incidentId, plain }: { readonly id: string; readonly incidentId: string; readonly plain: string },
): Promise<void> {
  const hashes = wordsOf(plain).map((word) => sealer.wordHashes(org, word)[0]);
  await Promise.all([
    sql.query({
      name: 'forget-words',
      text: 'delete from needful.search_word where org_id = $1 and text_id = $2',
      values: [org, id],
    }),
    sql.query({
      name: 'keep-words',
      text: `insert into needful.search_word (org_id, word, reported_at, incident_id, text_id)
             select $1, word, i.reported_at, i.id, $3 from needful.incident i, unnest($4::text[]) word
              where i.org_id = $1 and i.id = $2`,
      values: [org, incidentId, id, hashes],
    }),
    markKept(sql, org, id, sealer.keyId),
  ]);
}

const BATCH = 100;

/**
 * Puts the words of every searchable text of one organization under the current key that are not there yet: after a
 * rotation, or where the text is older than the search. What no key opens is left out.
 */
export async function renewWords(pool: pg.Pool, sealer: Sealer, org: OrganizationId): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await inTenant(pool, { org }, async (sql) => {
      const found = await wordless(sql, sealer.keyId, org, after);
      for (const row of found) await renew(sql, sealer, org, row);
      return found;
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.id;
  }
}

/** Locked, so that a text which is purged meanwhile does not leave its words behind. */
async function wordless(sql: Sql, keyId: string, org: OrganizationId, after: string): Promise<SealedRow[]> {
  return await sql.query<SealedRow>({
    text: `select id, incident_id as "incidentId", field, key_id as "keyId", nonce, ciphertext
             from needful.sealed_text
            where org_id = $1 and id > $2 and coalesce(search_key_id, '') not in ($3, '${NEVER}') and field = any ($4::text[])
              and purged_at is null
            order by id limit ${BATCH} for update`,
    values: [org, after, keyId, SEARCHABLE],
  });
}

async function renew(sql: Sql, sealer: Sealer, org: OrganizationId, row: SealedRow): Promise<void> {
  if (!sealer.keyIds.includes(row.keyId)) return;
  const plain = openText(sealer, org, row);
  if (plain !== null) await keepWords(sql, sealer, org, { ...row, plain });
}
