import { isBarred } from '../incident/access.ts';
import { isPerson } from '../incident/actor.ts';
import type { DecisionFacts } from '../incident/decide.ts';
import type { Decided } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import { takenWith } from '../playbook/decide.ts';
import { openNeeded } from '../playbook/standing.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isRecusedBy, routingRefusals } from '../routing/decide.ts';
import type { CloseReason } from './close-reason.ts';
import type { DeskBody, WorkBody } from './commands.ts';
import { MOST_TAGS, type Tag, tagRefusals } from './tag.ts';

/** What follows where it is asked of one incident among many. Nothing follows where it already is so. */
export function decideDesk(state: IncidentState, command: Given<DeskBody>): Decided {
  const { actor, messageId } = command;
  if (actor.kind !== 'person') return refusals.notFound();
  if (isBarred(state.route, actor.personId)) return refusals.seeNothing();
  if (isRecusedBy(state.route, actor.personId)) return routingRefusals.youAreRecused();
  switch (command.type) {
    case 'take-up':
      if (state.status === 'closed') return refusals.closed();
      if (state.acknowledgedAt === null) return [{ type: 'incident-claimed', messageId }];
      return isPerson(actor, state.assignee) || state.assignee === null ? [] : refusals.othersWork();
    case 'give':
      if (state.status === 'closed') return refusals.closed();
      if (command.assignee === state.assignee) return [];
      if (isRecusedBy(state.route, command.assignee)) return routingRefusals.recused('assignee');
      return [{ type: 'incident-assigned', messageId, assignee: command.assignee }];
    case 'tag':
      if (state.tags.includes(command.tag)) return [];
      if (state.tags.length >= MOST_TAGS) return tagRefusals.tooMany();
      return [{ type: 'incident-tagged', messageId, tag: command.tag }];
    case 'untag':
      if (!state.tags.includes(command.tag)) return [];
      return [{ type: 'incident-untagged', messageId, tag: command.tag }];
  }
}

/** Who may give these is a rule of the schema (officers); what they may do to this incident is decided here. */
export function decideWork(state: IncidentState, command: Given<WorkBody>, facts: DecisionFacts): Decided {
  const { actor } = command;
  if (state.status === 'closed')
    return command.type === 'close' ? refusals.alreadyClosed() : refusals.closed();
  if (actor.kind === 'person' && isRecusedBy(state.route, actor.personId))
    return routingRefusals.youAreRecused();
  switch (command.type) {
    case 'claim':
      return isPerson(actor, state.assignee) ? refusals.alreadyYours() : [{ type: 'incident-claimed' }];
    case 'assign':
      if (command.assignee === state.assignee) return [];
      if (isRecusedBy(state.route, command.assignee)) return routingRefusals.recused('assignee');
      return [{ type: 'incident-assigned', assignee: command.assignee }];
    case 'close':
      return decideClosing(state, command, facts);
  }
}

/** Reasons that say that it was dealt with. The others say that there was nothing here to deal with. */
const DEALT_WITH: readonly CloseReason[] = ['resolved', 'handled-elsewhere'];

/** With a needed step open it is closed all the same, for a reason. A former log’s entries were worked before. */
function decideClosing(
  state: IncidentState,
  { reason, text }: Extract<WorkBody, { type: 'close' }>,
  { playbookFor }: DecisionFacts,
): Decided {
  const closed = { type: 'incident-closed', reason, text } as const;
  if (!DEALT_WITH.includes(reason) || state.report.door === 'import') return [closed];
  const playbooks = playbookFor(state);
  const openSteps = openNeeded(state, playbooks);
  if (openSteps.length > 0 && text === null) return stepsOpen(openSteps);
  return [
    ...takenWith(state.playbook, playbooks),
    openSteps.length === 0 ? closed : { ...closed, openSteps },
  ];
}

function stepsOpen(steps: readonly string[]): Refusal {
  const said = steps.map((step) => `“${step}”`).join(' ');
  return refuse(
    'steps-open',
    `Open in the playbook: ${said} Do them, or say why it is closed all the same.`,
    'text',
  );
}

/** The tags after one more event, in the order of the alphabet. */
export function evolveTags(
  tags: readonly Tag[],
  event: { readonly type: string; readonly tag: Tag },
): readonly Tag[] {
  const others = tags.filter((tag) => tag !== event.tag);
  return event.type === 'incident-tagged' ? [...others, event.tag].sort() : others;
}
