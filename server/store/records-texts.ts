import { randomBytes } from 'node:crypto';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { v7 as uuid } from 'uuid';
import { commitmentOf, packSealed, type Sealer, unpackSealed } from '../keys/seal.ts';
import { canonicalJson } from './event-body.ts';
import { identityHashes } from './register-hashes.ts';
import type { Sql } from './tenant.ts';

/** What a sealed text of the records is; bound to its ciphertext. A new one is a line here. */
export const RECORDS_FIELDS = [
  'request-patient',
  'request-extension',
  'request-answer',
  'accounting-given',
  'accounting-judgement',
  'disclosure-patient',
  'disclosure-details',
  'disclosure-reason',
  'suspension-statement',
  'hold-matter',
  'hold-reason',
] as const;
export type RecordsField = (typeof RECORDS_FIELDS)[number];

/** Fields that name a patient, by whom the row is found again. */
const OF_PATIENTS = ['request-patient', 'disclosure-patient'] as const satisfies readonly RecordsField[];
type PatientField = (typeof OF_PATIENTS)[number];

/** A text about to be kept: what goes into the chain, and what goes into its own row. */
export type RecordsTextToKeep = {
  readonly pointer: SealedText;
  readonly field: RecordsField;
  readonly salt: Buffer;
  readonly plain: string;
};

export function prepareRecordsText(field: RecordsField, value: object | string): RecordsTextToKeep {
  const plain = typeof value === 'string' ? value : canonicalJson(value);
  const salt = randomBytes(32);
  return { pointer: { sealedId: uuid(), commitment: commitmentOf(salt, plain) }, field, salt, plain };
}

export async function keepRecordsText(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  subject: string,
  { pointer: { sealedId }, field, salt, plain }: RecordsTextToKeep,
): Promise<void> {
  const hashes = hashesOf(sealer, org, field, plain);
  const sealed = packSealed(sealer.seal(org, placeOf(subject, field, sealedId), plain));
  await sql.query({
    name: 'keep-records-text',
    text: `insert into needful.records_text (org_id, id, subject_id, field, key_id, salt, sealed, person_hash, number_hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [org, sealedId, subject, field, sealer.keyId, salt, sealed, hashes.person, hashes.number],
  });
}

function hashesOf(sealer: Sealer, org: OrganizationId, field: RecordsField, plain: string) {
  if (!OF_PATIENTS.includes(field as PatientField)) return { person: null, number: null };
  const { person, number } = identityHashes(sealer, org, JSON.parse(plain) as AffectedPerson);
  return { person: person[0] ?? null, number: number[0] ?? null };
}

export type RecordsTextRow = {
  readonly id: string;
  readonly subject: string;
  readonly field: RecordsField;
  readonly keyId: string;
  readonly salt: Buffer | null;
  readonly sealed: Buffer | null;
};

const COLUMNS = `id, subject_id as subject, field, key_id as "keyId", salt, sealed`;

/** @throws Error when it was altered or moved, or no key of the ring opens it */
export function openRecordsText(sealer: Sealer, org: OrganizationId, row: RecordsTextRow): string | null {
  if (row.sealed === null) return null;
  return sealer.open(org, placeOf(row.subject, row.field, row.id), unpackSealed(row.sealed));
}

/**
 * Texts by their ids, opened; a purged one is not among them.
 * @throws Error when one was altered or moved, or no key of the ring opens it
 */
export async function openRecordsTexts(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  pointers: readonly SealedText[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<RecordsTextRow>({
    name: 'open-records-texts',
    text: `select ${COLUMNS} from needful.records_text where org_id = $1 and id = any ($2::uuid[]) and sealed is not null`,
    values: [org, pointers.map(({ sealedId }) => sealedId)],
  });
  return new Map(rows.map((row) => [row.id, openRecordsText(sealer, org, row) ?? '']));
}

/** Whether what was sent again is what was kept. Of a purged text nobody can tell any more: then it is. */
export async function areSameRecordsTexts(
  sql: Sql,
  org: OrganizationId,
  kept: readonly SealedText[],
  given: readonly RecordsTextToKeep[],
): Promise<boolean> {
  if (kept.length !== given.length) return false;
  const rows = await sql.query<{ id: string; salt: Buffer | null }>({
    text: 'select id, salt from needful.records_text where org_id = $1 and id = any ($2::uuid[])',
    values: [org, kept.map(({ sealedId }) => sealedId)],
  });
  const salts = new Map(rows.map(({ id, salt }) => [id, salt]));
  return kept.every(({ sealedId, commitment }, at) => {
    const salt = salts.get(sealedId) ?? null;
    return salt === null || commitmentOf(salt, given[at]?.plain ?? '') === commitment;
  });
}

/** Which requests or disclosures are about somebody, by any of these hashes. */
export async function subjectsAbout(
  sql: Sql,
  org: OrganizationId,
  field: PatientField,
  hashes: { readonly person: readonly Buffer[]; readonly number: readonly Buffer[] },
): Promise<
  readonly { readonly subject: string; readonly person: Buffer | null; readonly number: Buffer | null }[]
> {
  return await sql.query({
    name: 'subjects-about',
    text: `select subject_id as subject, person_hash as person, number_hash as number from needful.records_text
            where org_id = $1 and field = $2 and (person_hash = any ($3::bytea[]) or number_hash = any ($4::bytea[]))
            order by subject_id`,
    values: [org, field, hashes.person, hashes.number],
  });
}

/** Every text of an organization, a batch after an id. */
export async function nextRecordsTexts(
  sql: Sql,
  org: OrganizationId,
  after: string,
  limit: number,
): Promise<readonly RecordsTextRow[]> {
  return await sql.query<RecordsTextRow>({
    text: `select ${COLUMNS} from needful.records_text where org_id = $1 and id > $2 order by id limit ${limit}`,
    values: [org, after],
  });
}

/** Ids of the texts of one request or disclosure that were not purged. */
export async function standingRecordsTexts(
  sql: Sql,
  org: OrganizationId,
  subject: string,
): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>({
    text: 'select id from needful.records_text where org_id = $1 and subject_id = $2 and sealed is not null order by id',
    values: [org, subject],
  });
  return rows.map(({ id }) => id);
}

/** Purges texts, with by whom they are found: their trace in the chain is for the caller to write. */
export async function purgeRecordsTexts(
  sql: Sql,
  org: OrganizationId,
  texts: readonly string[],
  now: Instant,
): Promise<void> {
  await sql.query({
    text: `update needful.records_text
              set salt = null, sealed = null, purged_at = $3, person_hash = null, number_hash = null
            where org_id = $1 and id = any ($2::uuid[])`,
    values: [org, texts, now],
  });
}

/** Forgets by whom a request or disclosure is found; what it says stays. */
export async function forgetFinding(sql: Sql, org: OrganizationId, subject: string): Promise<void> {
  await sql.query({
    text: `update needful.records_text set person_hash = null, number_hash = null
            where org_id = $1 and subject_id = $2`,
    values: [org, subject],
  });
}

/**
 * Seals one text with the current key, and hashes anew by whom it is found; not where that was forgotten.
 * @throws Error when no key of the ring opens it
 */
export async function resealRecordsText(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  row: RecordsTextRow,
): Promise<void> {
  const plain = openRecordsText(sealer, org, row);
  if (plain === null) return;
  const sealed = packSealed(sealer.seal(org, placeOf(row.subject, row.field, row.id), plain));
  const hashes = hashesOf(sealer, org, row.field, plain);
  await sql.query({
    text: `update needful.records_text set key_id = $3, sealed = $4,
                  person_hash = case when person_hash is null and number_hash is null then null else $5::bytea end,
                  number_hash = case when person_hash is null and number_hash is null then null else $6::bytea end
            where org_id = $1 and id = $2 and sealed is not null`,
    values: [org, row.id, sealer.keyId, sealed, hashes.person, hashes.number],
  });
}

function placeOf(subject: string, field: string, id: string): string {
  return `records_text/${subject}/${field}/${id}`;
}
