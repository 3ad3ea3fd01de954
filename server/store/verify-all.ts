import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Sealer } from '../keys/seal.ts';
import { type Checkpoint, cutSince } from './checkpoints.ts';
import { inTenant } from './tenant.ts';
import { type Verdict, verifyHistory } from './verify.ts';

/**
 * Walks every organization's history, one after the other.
 *
 * @param earlier where histories ended before; each must still pass through there
 * @param lost ids of keys that are gone: a text that one of them sealed is looked for in its place, and not opened
 */
export async function* verifyAll(
  pool: pg.Pool,
  sealer: Sealer,
  earlier: readonly Checkpoint[],
  lost: readonly string[] = [],
): AsyncGenerator<{ readonly org: OrganizationId; readonly verdict: Verdict }> {
  const { rows } = await pool.query<{ id: OrganizationId }>(
    'select id from needful.organization_ids() as id',
  );
  for (const { id } of rows) {
    const verdict = await inTenant(pool, { org: id }, async (sql) => {
      const walked = await verifyHistory(sql, id, sealer, lost);
      return walked.holds ? ((await cutSince(sql, id, earlier)) ?? walked) : walked;
    });
    yield { org: id, verdict };
  }
  const here = new Set<string>(rows.map(({ id }) => id));
  for (const org of new Set(earlier.map((checkpoint) => checkpoint.org as OrganizationId))) {
    if (here.has(org)) continue;
    const problem = 'the organization is gone, with its whole history';
    yield { org, verdict: { holds: false, sequence: null, problem } };
  }
}

/** One line for a person, which `readCheckpoints` reads back where the history holds. */
export function sentenceOf(org: OrganizationId, verdict: Verdict): string {
  if (verdict.holds) {
    const head = `head ${verdict.events} ${verdict.hash}`;
    return `${org}: ${verdict.events} events of ${verdict.incidents} incidents verify; ${head}`;
  }
  const where = verdict.sequence === null ? 'broken' : `link ${verdict.sequence} is broken`;
  return `${org}: ${where}: ${verdict.problem}`;
}
