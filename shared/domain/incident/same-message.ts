import { speaksFor } from './actor.ts';
import type { IncidentCommand } from './commands.ts';
import type { IncidentEvent } from './events.ts';
import type { KnownMessage, Said } from './state.ts';

export type MessageCommand = Extract<IncidentCommand, { messageId: unknown }>;

const BECOMES: Readonly<Record<MessageCommand['type'], IncidentEvent['type']>> = {
  'add-details': 'details-added',
  undo: 'report-undone',
  withdraw: 'report-withdrawn',
  'add-note': 'note-added',
  ask: 'question-asked',
  answer: 'question-answered',
};

/**
 * Whether a command is the very message that the history has under its id, as far as the history can tell: its
 * text is compared by the shell, which can open the commitment.
 */
export function isSameMessage(command: MessageCommand, known: KnownMessage): boolean {
  return (
    speaksFor(command.actor, known.by) &&
    BECOMES[command.type] === known.type &&
    spelled(saidIn(command)) === spelled(known.says)
  );
}

function saidIn(command: MessageCommand): Said {
  if (command.type === 'add-details') return command.answers;
  return command.type === 'answer' ? command.questionId : null;
}

function spelled(said: Said): string {
  if (said === null || typeof said === 'string') return JSON.stringify(said);
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}
