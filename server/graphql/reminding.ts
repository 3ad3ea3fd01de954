import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { tell } from '../mail/tell.ts';
import { type ReminderDesk, readReminderDesk } from '../read/reminder-desk.ts';
import { governingBody } from '../store/mail-recipients.ts';
import { changeReminderSettings, type Deciding } from '../store/reminder-settings.ts';
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

type Who = Deciding & {
  readonly by: PersonId;
  readonly at: Instant;
  readonly today: CalendarDate;
};

/**
 * Decides on the settings as they stand and keeps what came of it. Where the one officer of a practice warns fewer people,
 * the governing body is told in the same transaction.
 */
export async function changeReminding(
  context: Context,
  decide: (settings: ReminderSettings, who: Who) => ReminderSettings | Refusal,
): Promise<ReminderDesk | Refusal> {
  const { org } = placeOf(context);
  const by = personOf(context);
  const at = context.now;
  const changed = await inTenant(context.pool, { org, person: by }, async (sql) => {
    const kept = await changeReminderSettings(sql, org, { person: by, at }, (settings, deciding) =>
      decide(settings, { ...deciding, by, at, today: todayOf(context) }),
    );
    if (!isRefusal(kept) && kept.isAlone) {
      const cause = `reminders/${kept.version}`;
      const telling = { cause, kind: 'reminders-weakened', incident: null, isUrgent: false } as const;
      await tell(sql, org, telling, await governingBody(sql, org), at);
    }
    return kept;
  });
  return isRefusal(changed) ? changed : await readDesk(context);
}

/** Refuses what was decided on a version that is not the last: another officer’s change would be undone unseen. */
export function staleVersion(seen: number, { version }: Who): Refusal | null {
  if (seen === version) return null;
  return refuse(
    'settings-changed',
    'Somebody changed the reminders since you read them. Reload and look, then set it again. Nothing was changed.',
    'version',
  );
}

/** The rule of that id, or the refusal that says so. */
export function ruleOf(id: string): ReminderRule | Refusal {
  const found = Object.entries<ReminderRule>(reminders).find(([known]) => known === id);
  return found?.[1] ?? refuse('unknown-rule', 'There is no such reminder rule. Load the page again.', 'rule');
}
