import { speaksFor } from './actor.ts';
import type { IncidentCommand } from './commands.ts';
import type { IncidentEvent } from './events.ts';
import type { KnownMessage } from './state.ts';
import { isSealedText } from './texts-in.ts';

export type MessageCommand = Extract<IncidentCommand, { messageId: unknown }>;

const BECOMES: Readonly<Record<MessageCommand['type'], IncidentEvent['type']>> = {
  'add-details': 'details-added',
  undo: 'report-undone',
  withdraw: 'report-withdrawn',
  'add-note': 'note-added',
  'name-counsel': 'counsel-named',
  ask: 'question-asked',
  answer: 'question-answered',
  'take-up': 'incident-claimed',
  give: 'incident-assigned',
  tag: 'incident-tagged',
  untag: 'incident-untagged',
  'answer-determination': 'determination-answered',
  'rate-factor': 'factor-rated',
  'sign-conclusion': 'conclusion-signed',
  'check-conclusion': 'conclusion-checked',
  'reopen-determination': 'determination-reopened',
  'record-knowledge': 'knowledge-recorded',
  'set-knowledge-aside': 'knowledge-set-aside',
  'choose-discovery-date': 'discovery-date-chosen',
  'record-breach-facts': 'breach-facts-recorded',
  'record-hold': 'hold-recorded',
  'record-notice': 'notice-recorded',
  'confirm-clock': 'clock-confirmed',
  'add-affected': 'affected-added',
  'change-affected': 'affected-changed',
  'remove-affected': 'affected-removed',
  'import-affected': 'affected-imported',
  'complete-register': 'register-completed',
  'grant-register': 'register-granted',
  'end-register-grant': 'register-grant-ended',
  'add-recipient': 'recipient-added',
  'remove-recipient': 'recipient-removed',
  'purge-register': 'register-purged',
  'record-notice-facts': 'notice-facts-recorded',
  'draft-notice': 'notice-drafted',
  'approve-notice': 'notice-approved',
  'record-sent': 'notice-sent',
  'add-addendum': 'addendum-added',
  'record-returned': 'letters-returned',
  'set-letters-aside': 'letters-set-aside',
  'name-involvement': 'involvement-named',
  recuse: 'person-recused',
  'take-back-naming': 'naming-taken-back',
  delegate: 'incident-delegated',
  'hand-over': 'incident-handed-over',
  escalate: 'incident-escalated',
  'set-legal-hold': 'legal-hold-set',
  'lift-legal-hold': 'legal-hold-lifted',
  'make-commitment': 'commitment-made',
  'change-commitment': 'commitment-changed',
  'finish-commitment': 'commitment-done',
  'assess-commitment': 'commitment-assessed',
  'drop-commitment': 'commitment-dropped',
};

/**
 * Whether a command is the very message that the history has under its id, as far as the history can tell: its
 * texts are compared by the shell, which can open the commitments.
 */
export function isSameMessage(command: MessageCommand, known: KnownMessage): boolean {
  return (
    speaksFor(command.actor, known.by) &&
    BECOMES[command.type] === known.type &&
    saidIn(command) === known.says
  );
}

/** Of the register: its numbers follow from the entries, and each commitment has a salt of its own. The shell compares. */
const REGISTER_ASIDE = ['commitment', 'counts', 'added', 'gone', 'people'];

/** Of a notice the server finds which clocks it met, how many letters left, and the hash of what was made of them. */
const NOTICE_ASIDE = ['clocks', 'documentHash', 'letters'];

/** Who, when, under what charter and over whom are not what was said; texts are compared apart. */
const ASIDE = new Set([
  'type',
  'actor',
  'at',
  'messageId',
  'charter',
  'needs',
  'passed',
  ...REGISTER_ASIDE,
  ...NOTICE_ASIDE,
]);

/** What a message says beside its texts, in one spelling for the command and the event it became. */
export function saidIn(message: { readonly messageId: string }): string {
  const said = Object.entries(message)
    .filter(([field, value]) => !ASIDE.has(field) && value !== null && !isSealedText(value))
    // A message that makes a new entry names the entry after itself.
    .filter(([field, value]) => field !== 'entry' || value !== message.messageId);
  return spelled(Object.fromEntries(said));
}

function spelled(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([field, each]) => `${JSON.stringify(field)}:${spelled(each)}`).join()}}`;
}
