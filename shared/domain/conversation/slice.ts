import type { MessageId, PersonId } from '../ids.ts';
import { defineSlice, type Told } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import type { ConversationBody } from './commands.ts';
import { decideConversation } from './decide.ts';
import type { ConversationEventBody } from './events.ts';

export type Shape = {
  readonly command: ConversationBody;
  readonly event: ConversationEventBody;
  readonly state: {
    /** Who was named as counsel; they and the lead see what is privileged. */
    readonly counsel: readonly PersonId[];
    /** Questions that are counsel’s. */
    readonly privileged: readonly MessageId[];
    /** Questions put to the reporter, by id, and whether each was answered. */
    readonly questions: Readonly<Record<MessageId, 'open' | 'answered'>>;
  };
};

/** Notes, questions to the reporter and their answers, and counsel’s part in them. */
export default defineSlice<Shape>({
  commands: {
    'add-note': { becomes: 'note-added', whileMerged: true },
    ask: { becomes: 'question-asked', whileMerged: true },
    // Whether it is counsel’s follows from the question.
    answer: { becomes: 'question-answered', aside: ['privileged'], whileMerged: true },
    'name-counsel': { becomes: 'counsel-named' },
  },
  events: {
    'note-added': {},
    'question-asked': { acknowledges: true },
    'question-answered': {},
    'counsel-named': {},
  },
  initial: () => ({ counsel: [], privileged: [], questions: {} }),
  decide: decideConversation,
  evolve,
  sentence,
  people: (event) => (event.type === 'counsel-named' ? [event.person] : []),
});

function evolve(state: IncidentState, event: Given<ConversationEventBody>): Partial<IncidentState> {
  const { counsel, privileged, questions } = state;
  switch (event.type) {
    case 'note-added':
      return {};
    case 'question-asked':
      return {
        questions: { ...questions, [event.messageId]: 'open' },
        privileged: event.privileged === true ? [...privileged, event.messageId] : privileged,
      };
    case 'question-answered':
      return { questions: { ...questions, [event.questionId]: 'answered' } };
    case 'counsel-named':
      return { counsel: [...new Set([...counsel, event.person])] };
  }
}

function sentence(event: ConversationEventBody, { who, person }: Told): string {
  switch (event.type) {
    case 'note-added':
      return `${who} wrote a ${event.privileged ? 'privileged ' : ''}note.`;
    case 'question-asked':
      return `${who} asked the reporter${event.privileged ? ' a privileged question' : ''}.`;
    case 'question-answered':
      return `${who} answered${event.privileged ? ' the privileged question' : ''}.`;
    case 'counsel-named':
      return `${who} named ${person(event.person)} as counsel.`;
  }
}
