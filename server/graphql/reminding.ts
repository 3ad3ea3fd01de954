import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { type ReminderDesk, readReminderDesk } from '../read/reminder-desk.ts';
import { changeReminderSettings } from '../store/reminder-settings.ts';
import { inTenant } from '../store/tenant.ts';
import { type Context, personOf, placeOf } from './context.ts';

/** Days that the officer's screen looks back, today counted. */
const DAYS = 30;

export async function readDesk(context: Context): Promise<ReminderDesk> {
  const { org } = placeOf(context);
  return await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
    readReminderDesk(sql, org, addDays(todayOf(context), 1 - DAYS)),
  );
}

function todayOf(context: Context): CalendarDate {
  return dayIn(placeOf(context).timeZone, context.now);
}

type Who = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly today: CalendarDate;
};

/** Decides on the settings as they stand and keeps what came of it. */
export async function changeReminding(
  context: Context,
  decide: (settings: ReminderSettings, who: Who) => ReminderSettings | Refusal,
): Promise<ReminderDesk | Refusal> {
  const { org } = placeOf(context);
  const by = personOf(context);
  const who = { by, at: context.now, today: todayOf(context) };
  const changed = await inTenant(context.pool, { org, person: by }, (sql) =>
    changeReminderSettings(sql, org, { person: by, at: context.now }, (settings) => decide(settings, who)),
  );
  return isRefusal(changed) ? changed : await readDesk(context);
}

/** The rule of that id, or the refusal that says so. */
export function ruleOf(id: string): ReminderRule | Refusal {
  const found = Object.entries<ReminderRule>(reminders).find(([known]) => known === id);
  return found?.[1] ?? refuse('unknown-rule', 'There is no such reminder rule. Load the page again.', 'rule');
}
