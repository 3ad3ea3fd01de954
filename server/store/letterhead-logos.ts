import { createHash } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Letterhead } from '@needful/shared/domain/letterhead/letterhead.ts';
import { type PrintedLogo, printedLogo } from '../documents/printed-logo.ts';
import type { Sql } from './tenant.ts';

/**
 * Keeps the bytes of a logo by their hash, for good: letters that were drafted with it are printed with it.
 * @returns the hash, in hex
 */
export async function keepLogo(sql: Sql, org: OrganizationId, bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest();
  await sql.query({
    text: `insert into needful.letterhead_logo (org_id, hash, bytes) values ($1, $2, $3) on conflict do nothing`,
    values: [org, hash, bytes],
  });
  return hash.toString('hex');
}

/**
 * The logo of a letterhead as it goes into letters; null where it has none.
 * @throws Error where its bytes are gone or are not those that the history has the hash of
 */
export async function openLogo(
  sql: Sql,
  org: OrganizationId,
  letterhead: Letterhead | null,
): Promise<PrintedLogo | null> {
  if (letterhead?.logo === undefined) return null;
  const { hash, kind, alternative } = letterhead.logo;
  const [kept] = await sql.query<{ bytes: Buffer }>({
    text: 'select bytes from needful.letterhead_logo where org_id = $1 and hash = $2',
    values: [org, Buffer.from(hash, 'hex')],
  });
  if (kept === undefined || !isOf(kept.bytes, hash)) throw new Error(`The logo ${hash} is not what was kept`);
  return printedLogo(kind, kept.bytes, alternative);
}

/** Hashes of logos that stand in the history and whose bytes were altered or are gone. */
export async function brokenLogos(
  sql: Sql,
  org: OrganizationId,
  hashes: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await sql.query<{ hash: Buffer; bytes: Buffer }>({
    text: 'select hash, bytes from needful.letterhead_logo where org_id = $1',
    values: [org],
  });
  const good = new Set(
    rows.flatMap(({ hash, bytes }) => (isOf(bytes, hash.toString('hex')) ? [hash.toString('hex')] : [])),
  );
  return [...hashes].filter((hash) => !good.has(hash));
}

function isOf(bytes: Buffer, hash: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === hash;
}
