import type { MessageId } from '../ids.ts';
import { speaksFor } from './actor.ts';
import type { IncidentCommand } from './commands.ts';
import { commandEntry } from './slices.ts';
import type { KnownMessage } from './state.ts';
import { isSealedText } from './texts-in.ts';

export type MessageCommand = Extract<IncidentCommand, { messageId: MessageId }>;

/**
 * Whether a command is the very message that the history has under its id, as far as the history can tell: its
 * texts are compared by the shell, which can open the commitments.
 */
export function isSameMessage(command: MessageCommand, known: KnownMessage): boolean {
  const { rule, aside } = commandEntry(command.type);
  return (
    speaksFor(command.actor, known.by) && rule.becomes === known.type && saidIn(command, aside) === known.says
  );
}

/**
 * What a message says beside its texts, in one spelling for the command and the event it became.
 * @param aside fields that are not what was said
 */
export function saidIn(message: { readonly messageId: string }, aside: ReadonlySet<string>): string {
  const said = Object.entries(message)
    .filter(([field, value]) => !aside.has(field) && value !== null && !isSealedText(value))
    // A message that makes a new entry names the entry after itself.
    .filter(([field, value]) => field !== 'entry' || value !== message.messageId);
  return spelled(Object.fromEntries(said));
}

function spelled(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([field, each]) => `${JSON.stringify(field)}:${spelled(each)}`).join()}}`;
}
