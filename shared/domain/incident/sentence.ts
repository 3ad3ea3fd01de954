import type { DetailQuestion } from '../../kinds/_define.ts';
import { dutySentence } from '../breach-facts/sentence.ts';
import { commitmentSentence } from '../commitments/sentence.ts';
import { determinationSentence } from '../determination/sentence.ts';
import { discoverySentence } from '../discovery/sentence.ts';
import { climbSentence } from '../escalation/sentence.ts';
import type { PersonId } from '../ids.ts';
import { noticeSentence } from '../notices/sentence.ts';
import { registerSentence } from '../register/sentence.ts';
import { retentionSentence } from '../retention/sentence.ts';
import { routeSentence, routingSentence } from '../routing/sentence.ts';
import type { CloseReason } from './commands.ts';
import type { EventOf, IncidentEvent } from './events.ts';
import type { Behalf } from './report.ts';

/** Names a sentence needs; what it cannot resolve it says plainly. */
export type Names = {
  readonly person: (id: PersonId) => string;
  readonly kindTitle: string;
  readonly questions: readonly DetailQuestion[];
};

export const CLOSE_REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  resolved: 'dealt with',
  'not-an-incident': 'not an incident',
  duplicate: 'already known from another report',
  'reported-in-error': 'reported in error',
  'handled-elsewhere': 'handled elsewhere',
};

/** What an event says in the history, in one plain sentence. Free text stands beside it, never in it. */
export function sentenceOf(event: IncidentEvent, names: Names): string {
  const who = actorName(event, names);
  switch (event.type) {
    case 'incident-reported':
      return reportedSentence(event, who, names.kindTitle);
    case 'incident-routed':
      return routeSentence(event.route, names.person);
    case 'details-added':
      return `${who} added details${inWords(event.answers, names.questions)}.${event.confidential ? ' They asked that only the lead learns who they are.' : ''}`;
    case 'report-undone':
      return `${who} undid the report at once. It stays on record.`;
    case 'report-withdrawn':
      return `${who} withdrew the report. It stays on record.`;
    case 'incident-claimed':
      return `${who} took it on.`;
    case 'incident-assigned':
      return `${who} assigned it to ${names.person(event.assignee)}.`;
    case 'incident-tagged':
      return `${who} tagged it \u201c${event.tag}\u201d.`;
    case 'incident-untagged':
      return `${who} took the tag \u201c${event.tag}\u201d away.`;
    case 'note-added':
      return `${who} wrote a ${event.privileged ? 'privileged ' : ''}note.`;
    case 'question-asked':
      return `${who} asked the reporter${event.privileged ? ' a privileged question' : ''}.`;
    case 'counsel-named':
      return `${who} named ${names.person(event.person)} as counsel.`;
    case 'question-answered':
      return `${who} answered${event.privileged ? ' the privileged question' : ''}.`;
    case 'determination-answered':
    case 'factor-rated':
    case 'conclusion-signed':
    case 'conclusion-checked':
    case 'determination-reopened':
      return determinationSentence(event, who);
    case 'knowledge-recorded':
    case 'knowledge-set-aside':
    case 'discovery-date-chosen':
      return discoverySentence(event, who);
    case 'breach-facts-recorded':
    case 'hold-recorded':
    case 'notice-recorded':
    case 'clock-confirmed':
      return dutySentence(event, who);
    case 'affected-added':
    case 'affected-changed':
    case 'affected-removed':
    case 'affected-imported':
    case 'register-completed':
    case 'register-granted':
    case 'register-grant-ended':
    case 'recipient-added':
    case 'recipient-removed':
    case 'register-purged':
      return registerSentence(event, who, names.person);
    case 'notice-facts-recorded':
    case 'notice-drafted':
    case 'notice-approved':
    case 'notice-sent':
    case 'addendum-added':
    case 'letters-returned':
    case 'letters-set-aside':
      return noticeSentence(event, who);
    case 'involvement-named':
    case 'person-recused':
    case 'naming-taken-back':
    case 'incident-delegated':
    case 'incident-handed-over':
    case 'incident-escalated':
      return routingSentence(event, who, names.person);
    case 'legal-hold-set':
    case 'legal-hold-lifted':
    case 'texts-purged':
    case 'evidence-packed':
      return retentionSentence(event, who);
    case 'incident-climbed':
      return climbSentence(event, names.person);
    case 'commitment-made':
    case 'commitment-changed':
    case 'commitment-done':
    case 'commitment-assessed':
    case 'commitment-dropped':
      return commitmentSentence(event, who, names.person);
    case 'incident-closed':
      return `${who} closed it: ${CLOSE_REASON_WORDS[event.reason]}.`;
  }
}

function actorName(event: IncidentEvent, names: Names): string {
  const { actor } = event;
  if (actor.kind === 'person') return names.person(actor.personId);
  if (actor.kind === 'web') return 'Somebody on the report page';
  return actor.kind === 'installation' ? 'Somebody at an enrolled computer' : 'Needful';
}

const BEHALF_WORDS: Readonly<Record<Behalf, string>> = {
  staff: 'a member of staff',
  patient: 'a patient',
  associate: 'a business associate',
  'somebody-else': 'somebody else',
};

function knownSince({ known }: EventOf<'incident-reported'>): string {
  if (known === undefined) return '';
  const told = known.toldOn === null ? '' : `, and told on ${known.toldOn}`;
  return ` It was known on ${known.knownOn}${told}.`;
}

function reportedSentence(event: EventOf<'incident-reported'>, who: string, kind: string): string {
  const { door, onBehalfOf, confidential } = event.report;
  if (door === 'import')
    return `${who} brought it over from the former breach log: ${kind}.${knownSince(event)}`;
  const asked = confidential === true ? ' They asked that only the lead learns who they are.' : '';
  const what = onBehalfOf === undefined ? 'reported' : `entered a report of ${BEHALF_WORDS[onBehalfOf]}`;
  return `${who} ${what}: ${kind}.${knownSince(event)}${asked}${skew(event.clockSkewSeconds)}`;
}

function skew(seconds: number | null): string {
  if (seconds === null) return '';
  const minutes = Math.round(Math.abs(seconds) / 60);
  return ` The computer\u2019s clock was ${minutes} minutes ${seconds > 0 ? 'behind' : 'ahead of'} the server\u2019s.`;
}

function inWords(
  answers: Readonly<Record<string, string | number | readonly string[]>>,
  questions: readonly DetailQuestion[],
): string {
  const parts = questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    return [`${question.ask} ${answerInWords(question, answer)}`];
  });
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

/** An answer as its choices' labels, or its number. */
export function answerInWords(question: DetailQuestion, answer: string | number | readonly string[]): string {
  const label = (id: string) => question.choices?.find((choice) => choice.id === id)?.label ?? id;
  if (typeof answer === 'number') return String(answer);
  return typeof answer === 'string' ? label(answer) : answer.map(label).join(', ');
}
