import type { ReminderFacts } from '../domain/reminders/facts.ts';
import type { ReminderRule } from './_define.ts';

/** Opaque keys: of the record or list that is open, and of all recipients together. */
export type PlaceKeys = { readonly record: string; readonly recipients: string };

/**
 * Of what a rule says nothing twice within seven days. A file is more than the words before it: whoever found that a
 * message may go to somebody has not found it of what is attached to the next one.
 */
export function placeOf(
  { remembers }: Pick<ReminderRule, 'remembers'>,
  { attachmentCount }: ReminderFacts,
  { record, recipients }: PlaceKeys,
): string {
  if (remembers === 'record') return record;
  return (attachmentCount ?? 0) > 0 ? `${recipients} with something attached` : recipients;
}
