import { isBarred } from '../incident/access.ts';
import { isPerson } from '../incident/actor.ts';
import type { CommandOf } from '../incident/commands.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Refusal } from '../refusal.ts';
import { isRecusedBy, routingRefusals } from '../routing/decide.ts';
import type { DeskBody } from './commands.ts';
import { MOST_TAGS, type Tag, tagRefusals } from './tag.ts';

export type DeskCommand = CommandOf<DeskBody['type']>;

/** What follows where it is asked of one incident among many. Nothing follows where it already is so. */
export function decideDesk(state: IncidentState, command: DeskCommand): readonly IncidentEvent[] | Refusal {
  const { actor, at, messageId } = command;
  if (actor.kind !== 'person') return refusals.notFound();
  if (isBarred(state.route, actor.personId)) return refusals.seeNothing();
  if (isRecusedBy(state.route, actor.personId)) return routingRefusals.youAreRecused();
  switch (command.type) {
    case 'take-up':
      if (state.status === 'closed') return refusals.closed();
      if (state.acknowledgedAt === null) return [{ type: 'incident-claimed', messageId, actor, at }];
      return isPerson(actor, state.assignee) || state.assignee === null ? [] : refusals.othersWork();
    case 'give':
      if (state.status === 'closed') return refusals.closed();
      if (command.assignee === state.assignee) return [];
      if (isRecusedBy(state.route, command.assignee)) return routingRefusals.recused('assignee');
      return [{ type: 'incident-assigned', messageId, assignee: command.assignee, actor, at }];
    case 'tag':
      if (state.tags.includes(command.tag)) return [];
      if (state.tags.length >= MOST_TAGS) return tagRefusals.tooMany();
      return [{ type: 'incident-tagged', messageId, tag: command.tag, actor, at }];
    case 'untag':
      if (!state.tags.includes(command.tag)) return [];
      return [{ type: 'incident-untagged', messageId, tag: command.tag, actor, at }];
  }
}

/** The tags after one more event, in the order of the alphabet. */
export function evolveTags(
  tags: readonly Tag[],
  event: { readonly type: string; readonly tag: Tag },
): readonly Tag[] {
  const others = tags.filter((tag) => tag !== event.tag);
  return event.type === 'incident-tagged' ? [...others, event.tag].sort() : others;
}
