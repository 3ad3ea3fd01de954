import { CLOSE_REASON_WORDS, type CloseReason } from '../desk/close-reason.ts';
import type { IncidentStatus } from './state.ts';

/** What is known of an incident where its reporter is told how it stands. */
export type Standing = {
  readonly status: IncidentStatus;
  readonly closeReason: CloseReason | null;
  readonly isTakenBack: boolean;
  /** A question to the reporter is open. */
  readonly isAsked: boolean;
  /** Who works on it, by name; null where only the designation is known. */
  readonly officer: string | null;
  /** The designation that leads, e.g. `Privacy Officer`. */
  readonly title: string;
};

/** How it was closed, with thanks; null while it is open. */
export function outcomeInWords(reason: CloseReason | null): string | null {
  return reason === null ? null : `Closed: ${CLOSE_REASON_WORDS[reason]}. Thank you for reporting it.`;
}

/** Where it stands, in one sentence to whoever reported it. */
export function standingInWords(standing: Standing): string {
  const { officer, title } = standing;
  const outcome = outcomeInWords(standing.closeReason);
  if (outcome !== null) return outcome;
  if (standing.isTakenBack) return 'You took it back. The officer sees that you did.';
  const who = officer === null ? `The ${title}` : `${officer} (${title})`;
  if (standing.isAsked) return `${who} asked you a question.`;
  return standing.status === 'acknowledged' ? `${who} is working on it.` : `It is with the ${title}.`;
}
