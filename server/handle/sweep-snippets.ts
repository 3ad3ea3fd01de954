import type { DesignationInForce } from '@needful/shared/domain/incident/route.ts';
import { isReviewDue } from '@needful/shared/domain/snippets/snippet.ts';
import type pg from 'pg';
import { tell } from '../mail/tell.ts';
import { recipientsAt } from '../store/mail-recipients.ts';
import { type SnippetRow, versionOf } from '../store/snippet-row.ts';
import { snippetsInUse } from '../store/snippets.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { SweptOrganization } from './sweep.ts';

type Swept = Pick<SweptOrganization, 'org' | 'now' | 'today' | 'people'>;

/** Tells whoever answers for a snippet in use that its day of review has come: once for each such day. */
export async function sweepSnippets(pool: pg.Pool, organization: Swept): Promise<void> {
  const { org, now, today } = organization;
  await inTenant(pool, { org }, async (sql) => {
    for (const row of await snippetsInUse(sql, org)) {
      const { reviewOn } = versionOf(row);
      if (!isReviewDue(versionOf(row), today)) continue;
      const { snippetId: snippet, version } = row;
      const cause = `snippet-review/${snippet}/${version}/${reviewOn}`;
      const telling = {
        cause,
        kind: 'snippet-review',
        incident: null,
        detail: { snippet },
        isUrgent: false,
      } as const;
      await tell(sql, org, telling, await ownersOf(sql, organization, row), now);
    }
  });
}

/** A snippet names its owner in words; where nobody holds that designation, every officer is told, else the administrators. */
async function ownersOf(
  sql: Sql,
  { org, people: { designations, officers } }: Swept,
  { owner }: Pick<SnippetRow, 'owner'>,
): Promise<readonly string[]> {
  const role: DesignationInForce['role'] = /security/i.test(owner) ? 'security' : 'privacy';
  const found = designations.find((one) => one.role === role);
  if (found !== undefined)
    return [found.absentUntil == null ? found.holder : (found.alternate ?? found.holder)];
  return officers.length > 0 ? officers : await recipientsAt(sql, org, { person: null });
}
