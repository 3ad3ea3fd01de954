import type { ContainmentStep, DetailQuestion } from '../../kinds/_define.ts';
import type { Instant } from '../ids.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { confirmationInWords } from '../outside/confirmation.ts';
import { answerInWords } from '../reporter/answers.ts';
import type { FactorId } from './factors.ts';

/** Who or what shows something about a factor: the reporter’s details, a recipient’s confirmation, the first steps told. */
export const SHOWN_SOURCES = ['reporter', 'recipient', 'containment'] as const;
export type ShownSource = (typeof SHOWN_SOURCES)[number];

/** Something the history shows about a factor. It suggests words to the officer, never a rating. */
export type Shown = {
  /** The message that says it; `REPORT` for what was told as the report came in. */
  readonly ref: string;
  readonly source: ShownSource;
  readonly at: Instant;
  /** A sentence of closed words: it holds no free text, so no name. */
  readonly text: string;
};

export const REPORT = 'report';

/** Which answers of a reporter speak to which factor. The first two factors are the officer’s to find out. */
const ASKED: Readonly<Partial<Record<FactorId, readonly string[]>>> = {
  'acquired-or-viewed': ['what-since', 'was-it-encrypted'],
  mitigation: ['what-since', 'still-going-on'],
};

type Asked = {
  readonly questions: readonly DetailQuestion[];
  readonly containment: readonly ContainmentStep[];
};

/** What the report and the containment show about one factor, oldest first. */
export function shownAbout(
  factor: FactorId,
  events: readonly IncidentEvent[],
  kind: Asked,
): readonly Shown[] {
  const asked = ASKED[factor];
  if (asked === undefined) return [];
  const questions = kind.questions.filter(({ id }) => asked.includes(id));
  return events.flatMap((event): Shown[] => {
    switch (event.type) {
      case 'incident-reported': {
        if (factor !== 'mitigation' || kind.containment.length === 0) return [];
        const steps = kind.containment.map((step) => step.do).join('; ');
        const text = `Told to the reporter at once: ${steps}. Whether it was done is not shown by this.`;
        return [{ ref: REPORT, source: 'containment', at: event.at, text }];
      }
      case 'details-added': {
        const said = questions.flatMap((question) => {
          const answer = event.answers[question.id];
          return answer === undefined ? [] : [`${question.ask} ${answerInWords(question, answer)}.`];
        });
        if (said.length === 0) return [];
        return [{ ref: event.messageId, source: 'reporter', at: event.at, text: said.join(' ') }];
      }
      case 'containment-confirmed': {
        const text = `A recipient confirmed in writing, dated ${event.on}: ${confirmationInWords(event.answer, event.forwardedTo)}.`;
        return [{ ref: event.messageId, source: 'recipient', at: event.at, text }];
      }
      default:
        return [];
    }
  });
}

const SAYS: Readonly<Partial<Record<IncidentEvent['type'], ShownSource>>> = {
  'details-added': 'reporter',
  'containment-confirmed': 'recipient',
};

/** What an officer took over, as the history keeps it: from whom, and in which message it stands. */
export type Taken = { readonly source: ShownSource; readonly ref: string };

/** @returns null where one of these is no message that shows anything */
export function takenFrom(
  refs: readonly string[],
  messages: Readonly<Record<string, { readonly type: IncidentEvent['type'] } | undefined>>,
): readonly Taken[] | null {
  const taken = refs.flatMap((ref): Taken[] => {
    if (ref === REPORT) return [{ source: 'containment', ref }];
    const source = SAYS[messages[ref]?.type ?? 'incident-reported'];
    return source === undefined ? [] : [{ source, ref }];
  });
  return taken.length === refs.length ? taken : null;
}
