import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { DEFAULT_REMINDERS, type ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import type { Sql } from './tenant.ts';

/** How the organization wants to be reminded now; what Needful starts with, where it never said. */
export async function reminderSettings(sql: Sql, org: OrganizationId): Promise<ReminderSettings> {
  const [row] = await sql.query<{ body: string }>({
    name: 'reminder-settings',
    text: 'select body from needful.reminder_settings where org_id = $1 order by version desc limit 1',
    values: [org],
  });
  return settingsIn(row?.body);
}

export function settingsIn(body: string | undefined): ReminderSettings {
  return body === undefined ? DEFAULT_REMINDERS : (JSON.parse(body) as ReminderSettings);
}

/** Decides on the settings as they are and keeps the next version, in the caller's transaction. */
export async function changeReminderSettings(
  sql: Sql,
  org: OrganizationId,
  by: { readonly person: PersonId; readonly at: Instant },
  decide: (settings: ReminderSettings) => ReminderSettings | Refusal,
): Promise<ReminderSettings | Refusal> {
  // One at a time, so that no two decide on the same version.
  await sql.query({
    text: `select pg_advisory_xact_lock(hashtextextended('reminder_settings ' || $1, 0))`,
    values: [org],
  });
  const decided = decide(await reminderSettings(sql, org));
  if (isRefusal(decided)) return decided;
  await sql.query({
    text: `insert into needful.reminder_settings (org_id, version, body, changed_by, changed_at)
           select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from needful.reminder_settings where org_id = $1`,
    values: [org, JSON.stringify(decided), by.person, by.at],
  });
  return decided;
}
