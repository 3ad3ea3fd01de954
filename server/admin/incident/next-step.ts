import { ago } from '../when.ts';
import { closeReasonWords } from '../words.ts';
import type { Incident } from './documents.ts';

/** The one thing to decide next, as a question, with what speaks to it. */
export type NextStep = {
  readonly question: string;
  readonly because: string;
  /** The action that answers it most often. */
  readonly first: 'claim' | 'ask' | 'close' | 'none';
};

type Known = Pick<
  Incident,
  'status' | 'takenBack' | 'closeReason' | 'questions' | 'reporter' | 'assignee' | 'route' | 'reportedAt'
> & { readonly determination: Pick<Incident['determination'], 'standing'> };

/**
 * @param personId who reads it
 * @param now epoch milliseconds
 */
export function nextStep(incident: Known, personId: string, now: number): NextStep {
  if (incident.status === 'CLOSED') {
    const reason = incident.closeReason == null ? 'Closed' : closeReasonWords[incident.closeReason].title;
    return {
      question: `Closed: ${reason.toLowerCase()}.`,
      because: 'Nothing is left to do here.',
      first: 'none',
    };
  }
  if (incident.status === 'MERGED')
    return {
      question: 'It goes on in the incident it was merged into.',
      because: 'Everything here is kept, and its reporter can still be asked. The merge can be undone below.',
      first: 'none',
    };
  if (incident.status === 'REPORTED') {
    const lead = incident.route.lead?.name ?? 'Nobody';
    const because = `It was reported ${ago(incident.reportedAt, now)} and nobody has acknowledged it. ${lead} leads by the route.`;
    return { question: 'Will you take this one?', because, first: 'claim' };
  }
  const waiting = incident.questions.find(({ answeredAt }) => answeredAt == null);
  if (waiting !== undefined) {
    const who = incident.reporter?.name ?? 'the reporter';
    const because = `The question was asked ${ago(waiting.askedAt, now)}. They see it in their extension.`;
    return { question: `Wait for ${who} to answer, or go on without?`, because, first: 'none' };
  }
  if (incident.assignee?.personId !== personId) {
    const because = `${incident.assignee?.name ?? 'Nobody'} works on it. Claim it to take it over; the history says so.`;
    return { question: 'Does it need you?', because, first: 'none' };
  }
  if (incident.takenBack != null) {
    const because = 'The reporter took the report back. It still has to be looked at before it is closed.';
    return { question: 'Was it really nothing?', because, first: 'close' };
  }
  if (incident.determination.standing === 'presumed-breach') {
    const because =
      'It is presumed a breach, and its clocks run, until a conclusion of the determination is in effect.';
    return { question: 'Do you know enough to close it?', because, first: 'none' };
  }
  const because = 'Ask the reporter for what is missing, or close it with a reason once it is clear.';
  return { question: 'Do you know enough to close it?', because, first: 'close' };
}
