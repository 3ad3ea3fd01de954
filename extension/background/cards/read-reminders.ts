import type { Act } from '@needful/shared/domain/incident/report.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { type Reminding, remindingSchema } from '@needful/shared/wire/reminders.ts';
import { readSettings, type Settings } from '../sync.ts';
import { nameless } from './memory.ts';

export const RULES: readonly (readonly [string, ReminderRule])[] = Object.entries<ReminderRule>(reminders);

/** From a server that is older than its settings: every rule it names, an ordinary cap, and nobody known. */
const OF_BEFORE: Reminding = {
  simulated: [],
  cap: 6,
  quietRoles: [],
  holdOuts: [],
  directory: { own: [], partners: [], faxes: [], colleagues: [] },
  recordNumbers: [],
};

/** How the organization wants to be reminded. What cannot be understood is as if it had not been said. */
export function remindingIn(settings: Settings): Reminding {
  try {
    return remindingSchema.parse(JSON.parse(settings.reminding ?? ''));
  } catch {
    return OF_BEFORE;
  }
}

/**
 * Acts that some rule in use, or simulated, has anything to say about, and how the organization writes its record
 * numbers. None before the organization was heard.
 */
export async function readReminders(): Promise<{
  readonly acts: readonly Act[];
  readonly recordNumbers: Reminding['recordNumbers'];
  /** Under which a page hashes whom its act is about. Of this computer, and of use for nothing else. */
  readonly visitKey: string;
}> {
  const [settings, visitKey] = await Promise.all([readSettings(), nameless('whom an act is about')]);
  if (settings === null) return { acts: [], recordNumbers: [], visitKey };
  const { simulated, recordNumbers } = remindingIn(settings);
  const used = [...settings.reminders, ...simulated];
  const acts = RULES.filter(([id]) => used.includes(id)).flatMap(([, rule]) => rule.acts);
  return { acts: [...new Set(acts)], recordNumbers, visitKey };
}
