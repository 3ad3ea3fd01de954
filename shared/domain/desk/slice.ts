import type { Instant, PersonId } from '../ids.ts';
import { personOf } from '../incident/actor.ts';
import { defineSlice, type Told } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { CLOSE_REASON_WORDS, type CloseReason } from './close-reason.ts';
import type { DeskBody, WorkBody } from './commands.ts';
import { decideDesk, decideWork, evolveTags } from './decide.ts';
import type { DeskEventBody } from './events.ts';
import type { Tag } from './tag.ts';

export type Shape = {
  readonly command: WorkBody | DeskBody;
  readonly event: DeskEventBody;
  readonly state: {
    /** Who works on it now: the one who claimed it, or to whom it was assigned. */
    readonly assignee: PersonId | null;
    /** In the order of the alphabet. */
    readonly tags: readonly Tag[];
    readonly closed: { readonly reason: CloseReason; readonly at: Instant } | null;
  };
};

/** Who works on it, under which tags it is found, and that it is over. */
export default defineSlice<Shape>({
  commands: {
    claim: { becomes: 'incident-claimed' },
    assign: { becomes: 'incident-assigned' },
    close: { becomes: 'incident-closed' },
    'take-up': { becomes: 'incident-claimed' },
    give: { becomes: 'incident-assigned' },
    tag: { becomes: 'incident-tagged' },
    untag: { becomes: 'incident-untagged' },
  },
  events: {
    'incident-claimed': { acknowledges: true },
    'incident-assigned': { acknowledges: true },
    'incident-tagged': {},
    'incident-untagged': {},
    'incident-closed': { acknowledges: true },
  },
  initial: () => ({ assignee: null, tags: [], closed: null }),
  decide: (state, command, facts) =>
    'messageId' in command ? decideDesk(state, command) : decideWork(state, command, facts),
  evolve,
  sentence,
  people: (event) => (event.type === 'incident-assigned' ? [event.assignee] : []),
});

function evolve({ tags }: IncidentState, event: Given<DeskEventBody>): Partial<IncidentState> {
  switch (event.type) {
    case 'incident-claimed':
      return { assignee: personOf(event) };
    case 'incident-assigned':
      return { assignee: event.assignee };
    case 'incident-tagged':
    case 'incident-untagged':
      return { tags: evolveTags(tags, event) };
    case 'incident-closed':
      return { status: 'closed', closed: { reason: event.reason, at: event.at } };
  }
}

function sentence(event: DeskEventBody, { who, person }: Told): string {
  switch (event.type) {
    case 'incident-claimed':
      return `${who} took it on.`;
    case 'incident-assigned':
      return `${who} assigned it to ${person(event.assignee)}.`;
    case 'incident-tagged':
      return `${who} tagged it “${event.tag}”.`;
    case 'incident-untagged':
      return `${who} took the tag “${event.tag}” away.`;
    case 'incident-closed':
      return `${who} closed it: ${CLOSE_REASON_WORDS[event.reason]}.${openAtClosing(event.openSteps)}`;
  }
}

function openAtClosing(steps: readonly string[] = []): string {
  if (steps.length === 0) return '';
  return ` Open in its playbook: ${steps.map((step) => `“${step}”`).join(' ')}`;
}
