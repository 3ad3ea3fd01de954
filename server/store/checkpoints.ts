import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';
import type { Verdict } from './verify.ts';

/** Where a history ended when somebody looked, kept outside the database: a tail cut since then shows. */
export type Checkpoint = { readonly org: string; readonly sequence: string; readonly hash: string };

/** Reads what `pnpm needful verify` printed: `<organization>: … head <number> <hash>`. Other lines are passed over. */
export function readCheckpoints(printed: string): readonly Checkpoint[] {
  const lines = printed.matchAll(/^([0-9a-f-]{36}): .* head (\d+) ([0-9a-f]{64})$/gm);
  return [...lines].map(([, org = '', sequence = '', hash = '']) => ({ org, sequence, hash }));
}

/** The first checkpoint of this organization that its history does not pass through any more, or null. */
export async function cutSince(
  sql: Sql,
  org: OrganizationId,
  earlier: readonly Checkpoint[],
): Promise<Verdict | null> {
  for (const { sequence, hash } of earlier.filter(
    (checkpoint) => checkpoint.org === org && checkpoint.sequence !== '0',
  )) {
    const [row] = await sql.query<{ hash: Buffer }>({
      text: 'select hash from needful.incident_event where org_id = $1 and sequence = $2',
      values: [org, sequence],
    });
    if (row?.hash.toString('hex') === hash) continue;
    const problem =
      row === undefined ? 'the history was cut: it was this long before' : 'another event stood here before';
    return { holds: false, sequence: Number(sequence), problem };
  }
  return null;
}
