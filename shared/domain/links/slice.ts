import type { IncidentId, MessageId } from '../ids.ts';
import { personOf } from '../incident/actor.ts';
import type { DecisionFacts } from '../incident/decide.ts';
import { type Decided, defineSlice, type Told } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal } from '../refusal.ts';
import { type Link, type LinkKind, linkInWords } from './link.ts';
import { otherFor } from './other.ts';
import { linkRefusals } from './refusals.ts';

type Linked = {
  readonly messageId: MessageId;
  readonly other: IncidentId;
  readonly kind: LinkKind;
  readonly isFrom: boolean;
  readonly reason: SealedText;
};
type Unlinked = {
  readonly messageId: MessageId;
  /** The message that made it. */
  readonly link: MessageId;
  readonly other: IncidentId;
  readonly reason: SealedText;
};

export type Shape = {
  readonly command:
    | ({ readonly type: 'link-incident' } & Linked)
    | ({ readonly type: 'unlink-incident' } & Unlinked);
  readonly event:
    | ({ readonly type: 'incident-linked' } & Linked)
    | ({ readonly type: 'incident-unlinked' } & Unlinked);
  readonly state: {
    /** In the order they were made. */
    readonly links: readonly Link[];
  };
};

const MOST_LINKS = 50;

/** That two incidents of one organization have to do with each other. Both sides are asked and told in one transaction. */
export default defineSlice<Shape>({
  commands: {
    'link-incident': { becomes: 'incident-linked', afterClosing: true },
    'unlink-incident': { becomes: 'incident-unlinked', afterClosing: true },
  },
  events: { 'incident-linked': {}, 'incident-unlinked': {} },
  checks: ['person', 'not-recused'],
  initial: () => ({ links: [] }),
  decide,
  evolve,
  sentence,
  mentions: ({ other }) => [other],
});

function decide(
  state: IncidentState,
  command: Given<Shape['command']>,
  { other: pair }: DecisionFacts,
): Decided {
  const { messageId, other, reason } = command;
  const found = otherFor(state, pair, other, personOf(command));
  if (isRefusal(found)) return found;
  if (command.type === 'unlink-incident') {
    const { link } = command;
    if (!state.links.some(({ id }) => id === link)) return linkRefusals.noSuchLink();
    return [{ type: 'incident-unlinked', messageId, link, other, reason }];
  }
  const { kind, isFrom } = command;
  const isThere = state.links.some((link) => link.other === other && link.kind === kind);
  if (isThere) return linkRefusals.already();
  if (state.links.length >= MOST_LINKS) return linkRefusals.tooMany(MOST_LINKS);
  return [{ type: 'incident-linked', messageId, other, kind, isFrom, reason }];
}

function evolve({ links }: IncidentState, event: Given<Shape['event']>): Partial<IncidentState> {
  if (event.type === 'incident-unlinked') return { links: links.filter(({ id }) => id !== event.link) };
  const { messageId, other, kind, isFrom } = event;
  return { links: [...links, { id: messageId, other, kind, isFrom }] };
}

function sentence(event: Shape['event'], { who, incident }: Told): string {
  const other = incident(event.other);
  if (event.type === 'incident-unlinked') return `${who} took the link to ${other} away.`;
  return `${who} linked it: it is ${linkInWords(event.kind, event.isFrom)} ${other}.`;
}
