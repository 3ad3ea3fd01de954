import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { type OwnPlaybook, ownPlaybooks } from '@needful/shared/domain/playbook/own.ts';
import type { RecordsEvent } from '@needful/shared/domain/records/events.ts';
import type { Sql } from './tenant.ts';

/** The organization's own steps, as its records last said of each playbook; none of those it never said anything of. */
export async function ownPlaybooksOf(sql: Sql, org: OrganizationId): Promise<readonly OwnPlaybook[]> {
  const rows = await sql.query<{ body: string }>({
    name: 'own-playbooks',
    text: `select body from needful.records_event
            where org_id = $1 and type = 'playbook-set' and subject_id is null order by sequence`,
    values: [org],
  });
  return ownPlaybooksIn(rows.map(({ body }) => body));
}

/** @param bodies of each `playbook-set` of the records, in order */
export function ownPlaybooksIn(bodies: readonly string[]): readonly OwnPlaybook[] {
  const events = bodies.map((body) => (JSON.parse(body) as { event: RecordsEvent }).event);
  return ownPlaybooks(
    events.flatMap((event) => {
      if (event.type !== 'playbook-set') return [];
      const { playbook, version, steps } = event;
      return [{ playbook, version, steps }];
    }),
  );
}
