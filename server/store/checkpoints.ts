import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { recordsHead } from './records.ts';
import type { Sql } from './tenant.ts';
import type { Verdict } from './verify.ts';

/** Where a history ended when somebody looked, kept outside the database: a tail cut since then shows. */
export type Checkpoint = {
  readonly org: string;
  /** Of what was done with the records as a whole; without it, of the incidents. */
  readonly chain?: 'records';
  readonly sequence: string;
  readonly hash: string;
};

/** Reads what `pnpm needful verify` printed: `<organization>: … head <number> <hash>`. Other lines are passed over. */
export function readCheckpoints(printed: string): readonly Checkpoint[] {
  const lines = printed.matchAll(/^([0-9a-f-]{36}): .* head (\d+) ([0-9a-f]{64})$/gm);
  return [...lines].map(([, org = '', sequence = '', hash = '']) => ({ org, sequence, hash }));
}

/** Where both chains of an organization end, of one moment. */
export async function headsOf(sql: Sql, org: OrganizationId) {
  // The lock makes it one moment: whoever writes to either chain holds it.
  const [head] = await sql.query<{ sequence: string; hash: Buffer }>({
    text: 'select sequence, hash from needful.history_head where org_id = $1 for update',
    values: [org],
  });
  if (head === undefined) throw new Error(`Organization ${org} has no history`);
  const records = await recordsHead(sql, org);
  return {
    sequence: head.sequence,
    hash: head.hash.toString('hex'),
    recordsSequence: String(records.sequence),
    recordsHash: records.hash.toString('hex'),
  };
}

/** The first checkpoint of this organization that its history does not pass through any more, or null. */
export async function cutSince(
  sql: Sql,
  org: OrganizationId,
  earlier: readonly Checkpoint[],
): Promise<Verdict | null> {
  const ours = earlier.filter((checkpoint) => checkpoint.org === org && checkpoint.sequence !== '0');
  const events = ours.filter(({ chain }) => chain === undefined);
  const records = ours.filter(({ chain }) => chain === 'records');
  return (
    (await firstMissed(sql, org, 'incident_event', events, 'the history was cut: it was this long before')) ??
    (await firstMissed(
      sql,
      org,
      'records_event',
      records,
      'its records were cut: they were this long before',
    ))
  );
}

async function firstMissed(
  sql: Sql,
  org: OrganizationId,
  table: 'incident_event' | 'records_event',
  checkpoints: readonly Checkpoint[],
  cut: string,
): Promise<Verdict | null> {
  if (checkpoints.length === 0) return null;
  const [missed] = await sql.query<{ sequence: string; gone: boolean }>({
    text: `select kept.sequence, link.hash is null as gone
             from unnest($2::bigint[], $3::text[]) as kept (sequence, hash)
             left join needful.${table} link on link.org_id = $1 and link.sequence = kept.sequence
            where link.hash is null or encode(link.hash, 'hex') <> kept.hash order by kept.sequence limit 1`,
    values: [org, checkpoints.map(({ sequence }) => sequence), checkpoints.map(({ hash }) => hash)],
  });
  if (missed === undefined) return null;
  const problem = missed.gone ? cut : 'another event stood here before';
  return { holds: false, sequence: Number(missed.sequence), problem };
}
