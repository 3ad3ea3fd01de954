import { isBarred, isTheirOwn, seesPrivileged } from '../incident/access.ts';
import { isPerson, speaksFor } from '../incident/actor.ts';
import type { Decided } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRecusedBy, routingRefusals } from '../routing/decide.ts';
import type { ConversationBody } from './commands.ts';

type Asked<Type extends ConversationBody['type']> = Given<Extract<ConversationBody, { type: Type }>>;

/** What follows from a word about the incident. A note is added, and a question answered, after it was closed too. */
export function decideConversation(state: IncidentState, command: Given<ConversationBody>): Decided {
  switch (command.type) {
    case 'answer':
      return answer(state, command);
    case 'name-counsel':
      return nameCounsel(state, command);
    case 'add-note':
    case 'ask':
      return write(state, command);
  }
}

function answer(state: IncidentState, command: Asked<'answer'>): Decided {
  if (!speaksFor(command.actor, state.reportedBy)) return refusals.notReporter();
  const question = state.questions[command.questionId];
  if (question === undefined) return refusals.noSuchQuestion();
  if (question === 'answered') return refusals.alreadyAnswered();
  const { messageId, questionId, text } = command;
  const mark = state.privileged.includes(questionId) ? ({ privileged: true } as const) : {};
  return [{ type: 'question-answered', messageId, questionId, text, ...mark }];
}

/** Who may give these is a rule of the schema (officers); what they may do to this incident is decided here. */
function write(state: IncidentState, command: Asked<'add-note' | 'ask'>): Decided {
  const { actor, messageId, text, privileged } = command;
  const isMarked = privileged === true;
  if (isMarked && !(actor.kind === 'person' && seesPrivileged(state, actor.personId)))
    return refusals.notPrivileged();
  const mark = isMarked ? ({ privileged: true } as const) : {};
  if (command.type === 'add-note') {
    if (actor.kind === 'person' && isBarred(state.route, actor.personId)) return refusals.seeNothing();
    return [{ type: 'note-added', messageId, text, ...mark }];
  }
  if (state.status === 'closed') return refusals.closed();
  if (actor.kind === 'person' && isRecusedBy(state.route, actor.personId))
    return routingRefusals.youAreRecused();
  if (!isReachable(state)) return refusals.anonymousReporter();
  return [{ type: 'question-asked', messageId, text, ...mark }];
}

/** A member reads the question in their extension, who used the report page by their code. */
function isReachable({ report, reportedBy }: IncidentState): boolean {
  if (!isTheirOwn(report)) return false;
  return reportedBy.kind === 'person' || reportedBy.kind === 'web';
}

/** Whom the lead takes as counsel sees what is privileged from then on. */
function nameCounsel(state: IncidentState, command: Asked<'name-counsel'>): Decided {
  const { messageId, person, actor } = command;
  if (!isPerson(actor, state.route?.lead ?? null)) return refusals.notTheLead();
  if (isBarred(state.route, person)) return routingRefusals.recused('person');
  if (state.counsel.includes(person)) return [];
  return [{ type: 'counsel-named', messageId, person }];
}
