import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { library } from '@needful/shared/policies/_library.ts';
import type pg from 'pg';
import { handleSnippet } from '../../server/handle/snippet.ts';
import { inTenant } from '../../server/store/tenant.ts';

/** Takes snippets over from the library as a practice would: one officer writes, another approves. */
export async function adoptSnippets(
  pool: pg.Pool,
  org: OrganizationId,
  ids: readonly string[],
): Promise<void> {
  const [writer, approver] = await inTenant(pool, { org }, (sql) =>
    sql.query<{ person: PersonId }>({
      text: `select person_id as person from needful.membership where 'officer' = any (roles) order by person_id limit 2`,
      values: [],
    }),
  );
  if (writer === undefined || approver === undefined)
    throw new Error('Two officers are needed for a snippet.');
  const now = new Date().toISOString() as Instant;
  for (const id of ids) {
    const content = library.get(id)?.content;
    if (content === undefined) throw new Error(`The library has no snippet ${id}.`);
    const written = await handleSnippet(pool, { org, by: writer.person, now }, id, {
      type: 'write',
      after: 0,
      content,
    });
    if (isRefusal(written)) throw new Error(written.message);
    const { version } = written;
    const approved = await handleSnippet(pool, { org, by: approver.person, now }, id, {
      type: 'approve',
      version,
    });
    if (isRefusal(approved)) throw new Error(approved.message);
  }
}
