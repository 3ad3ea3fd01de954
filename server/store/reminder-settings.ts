import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { changesBetween } from '@needful/shared/domain/reminders/changes.ts';
import { DEFAULT_REMINDERS, type ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import { weakeningsIn } from '@needful/shared/domain/reminders/weakening.ts';
import { appendRecord } from './records.ts';
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

/** What a decision on the settings has to know beside them. */
export type Deciding = {
  /** Of the settings as they are; 0 where nothing was ever set. */
  readonly version: number;
  /** Whoever decides is the only officer. */
  readonly isAlone: boolean;
};

/** What came of it, and whether the one officer weakened them with nobody there to agree. */
export type Changed = {
  readonly settings: ReminderSettings;
  readonly version: number;
  readonly isAlone: boolean;
};

/**
 * Decides on the settings as they are, keeps the next version and writes what changed into the organization's history,
 * in the caller's transaction.
 */
export async function changeReminderSettings(
  sql: Sql,
  org: OrganizationId,
  by: { readonly person: PersonId; readonly at: Instant },
  decide: (settings: ReminderSettings, deciding: Deciding) => ReminderSettings | Refusal,
): Promise<Changed | Refusal> {
  // One at a time, so that no two decide on the same version.
  await sql.query({
    text: `select pg_advisory_xact_lock(hashtextextended('reminder_settings ' || $1, 0))`,
    values: [org],
  });
  const { settings: before, version } = await keptReminders(sql, org);
  const isAlone = await isOnlyOfficer(sql, org, by.person);
  const after = decide(before, { version, isAlone });
  if (isRefusal(after)) return after;
  if (JSON.stringify(after) === JSON.stringify(before)) return { settings: before, version, isAlone: false };
  await sql.query({
    text: `insert into needful.reminder_settings (org_id, version, body, changed_by, changed_at)
           values ($1, $2, $3, $4, $5)`,
    values: [org, version + 1, JSON.stringify(after), by.person, by.at],
  });
  const changes = changesBetween(before, after);
  // What is told by an event of its own, as how record numbers are written, is told there.
  if (changes.length === 0) return { settings: after, version: version + 1, isAlone: false };
  const alone = isAlone && weakeningsIn(before, after).length > 0;
  await appendRecord(sql, org, {
    type: 'reminders-changed',
    version: version + 1,
    changes,
    ...(alone ? { alone } : {}),
    actor: { kind: 'person', personId: by.person },
    at: by.at,
  });
  return { settings: after, version: version + 1, isAlone: alone };
}

/** The settings with their version. */
export async function keptReminders(
  sql: Sql,
  org: OrganizationId,
): Promise<{ readonly settings: ReminderSettings; readonly version: number }> {
  const [row] = await sql.query<{ body: string; version: number }>({
    text: 'select body, version from needful.reminder_settings where org_id = $1 order by version desc limit 1',
    values: [org],
  });
  return { settings: settingsIn(row?.body), version: row?.version ?? 0 };
}

async function isOnlyOfficer(sql: Sql, org: OrganizationId, person: PersonId): Promise<boolean> {
  const others = await sql.query({
    text: `select from needful.membership
            where org_id = $1 and person_id <> $2 and ended is null and 'officer' = any (roles) limit 1`,
    values: [org, person],
  });
  return others.length === 0;
}
