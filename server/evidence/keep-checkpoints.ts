import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { EvidenceKeys } from '../keys/evidence-keys.ts';
import type { Mailer } from '../mail/mailer.ts';
import { headsOf } from '../store/checkpoints.ts';
import { inTenant } from '../store/tenant.ts';
import { type Heads, type SignedCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { CheckpointFiles } from './checkpoint-files.ts';

/** What signs what leaves the server, and where signed checkpoints go, outside the database. */
export type Evidence = {
  readonly keys: EvidenceKeys;
  readonly files: CheckpointFiles | null;
  /** Who gets them by e-mail as well: numbers and hashes alone. */
  readonly contact: string | null;
};

/** A history that stands still is signed once a day all the same: its last checkpoint's age says that the job runs. */
const LONGEST_SILENCE_MS = 23.5 * 3_600_000;

/** Signs where every organization's history ends, and keeps the lines outside the database. @returns how many */
export async function keepCheckpoints(
  pool: pg.Pool,
  sink: Evidence,
  mailer: Mailer,
  now: string,
): Promise<number> {
  const { rows } = await pool.query<{ id: OrganizationId }>(
    'select id from needful.organization_ids() as id',
  );
  const lines: string[] = [];
  for (const { id } of rows) {
    const line = await keepOne(pool, sink, id, now);
    if (line !== null) lines.push(line);
  }
  if (sink.contact !== null && lines.length > 0)
    await mailer.send({
      to: sink.contact,
      subject: `Needful checkpoints ${now.slice(0, 10)}`,
      text: `Keep this message: it proves where each history ended. It holds numbers, hashes and signatures alone.\n\n${lines.join('\n')}\n`,
      messageId: `<checkpoints.${Date.parse(now)}@needful>`,
    });
  return lines.length;
}

async function keepOne(
  pool: pg.Pool,
  { keys, files }: Evidence,
  org: OrganizationId,
  now: string,
): Promise<string | null> {
  const last = (await files?.last(org)) ?? null;
  const heads = await inTenant(pool, { org }, (sql) => headsOf(sql, org));
  if (last !== null && isSame(last.checkpoint, heads) && isRecent(last.checkpoint, now)) return null;
  const line = writeCheckpoint(keys, org, heads, now, last?.hash ?? null);
  await files?.add(org, line);
  return line;
}

function isSame(last: SignedCheckpoint, heads: Heads): boolean {
  return last.sequence === heads.sequence && last.recordsSequence === heads.recordsSequence;
}

function isRecent({ at }: SignedCheckpoint, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < LONGEST_SILENCE_MS;
}
