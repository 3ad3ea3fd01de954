import type { Instant, PersonId } from '@needful/shared/domain/ids.ts';
import { DEFAULT_REMINDERS, type KeptDirectory } from '@needful/shared/domain/reminders/settings.ts';
import type { Server } from '../../server/compose.ts';
import type { DemoPractice } from '../../server/demo.ts';
import { changeReminderSettings } from '../../server/store/reminder-settings.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { adoptSnippets } from './adopt-snippets.ts';

type Founded = {
  readonly server: Pick<Server, 'pool'>;
  readonly demo: Pick<DemoPractice, 'organizationId'>;
};

/** Has the demo practice tell whom it writes to, and adopt what the rules that guard messages quote. */
export async function prepareReminders(
  { server: { pool }, demo: { organizationId: org } }: Founded,
  directory: Partial<KeptDirectory>,
  snippets: readonly string[],
): Promise<void> {
  await adoptSnippets(pool, org, snippets);
  await inTenant(pool, { org }, async (sql) => {
    const [member] = await sql.query<{ person: PersonId }>({
      text: 'select person_id as person from needful.membership limit 1',
      values: [],
    });
    if (member === undefined) throw new Error('Nobody is a member.');
    const by = { person: member.person, at: new Date().toISOString() as Instant };
    await changeReminderSettings(sql, org, by, (before) => ({
      ...before,
      cap: 20,
      directory: { ...DEFAULT_REMINDERS.directory, ...directory },
    }));
  });
}
