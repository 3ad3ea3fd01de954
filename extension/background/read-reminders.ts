import type { Snippet } from '../messages/_answers.ts';
import { readSettings } from './sync.ts';

/** Ids of the rules in use, and the snippets they may quote. None before the organization was heard. */
export async function readReminders(): Promise<{
  readonly rules: readonly string[];
  readonly snippets: readonly Snippet[];
}> {
  const settings = await readSettings();
  return { rules: settings?.reminders ?? [], snippets: settings?.snippets ?? [] };
}
