import type { CalendarDate } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { DiscoveryBody } from './commands.ts';
import type { DiscoveryEventBody } from './events.ts';
import { type Discovery, type Knowledge, type KnowledgeId, OF_MERGED } from './knowledge.ts';

export type DiscoveryContext = {
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
  /** The day it happened, as far as anybody said. */
  readonly occurredOn: CalendarDate | null;
  /** Entries that came with merged incidents. */
  readonly taken?: readonly KnowledgeId[];
};

const refusals = {
  future: (field: string) =>
    refuse(
      'date-in-future',
      'That day has not come yet. Nobody can have known it then; correct the date.',
      field,
    ),
  beforeEvent: (occurredOn: CalendarDate) =>
    refuse(
      'known-before-event',
      `Nobody can have known it before it happened, on ${occurredOn}. Correct this date, or first the day on which the breach began, in its sheet for HHS.`,
      'knownOn',
    ),
  toldBeforeKnown: () =>
    refuse(
      'told-before-known',
      'They cannot have told it before they knew it. Correct one of the dates.',
      'toldOn',
    ),
  unknownEntry: () =>
    refuse('no-such-entry', 'There is no such entry here. Reload and choose one you see.', 'entry'),
} as const;

/** What follows from a command about discovery. Dates are calendar dates in the organization's time zone. */
export function decideDiscovery(
  { entries }: Discovery,
  command: DiscoveryBody,
  context: DiscoveryContext,
): readonly DiscoveryEventBody[] | Refusal {
  const isRecorded = (id: KnowledgeId) => !id.startsWith(OF_MERGED) && Object.hasOwn(entries, id);
  const exists = (id: KnowledgeId) =>
    id === 'reporter' || id === 'organization' || isRecorded(id) || (context.taken ?? []).includes(id);
  switch (command.type) {
    case 'record-knowledge': {
      const { messageId, entry, who, isActor, knownOn, toldOn, byDiligence, basis } = command;
      if (entry !== null && !exists(entry)) return refusals.unknownEntry();
      const wrong = wrongKnowledge(command, context);
      if (wrong !== null) return wrong;
      const known = { who, isActor, knownOn, toldOn, byDiligence };
      return [{ type: 'knowledge-recorded', messageId, entry: entry ?? messageId, ...known, basis }];
    }
    case 'set-knowledge-aside': {
      const { messageId, entry, reason } = command;
      return exists(entry)
        ? [{ type: 'knowledge-set-aside', messageId, entry, reason }]
        : refusals.unknownEntry();
    }
    case 'choose-discovery-date': {
      const { messageId, date, reason } = command;
      return [{ type: 'discovery-date-chosen', messageId, date, reason }];
    }
  }
}

/** Why these dates cannot be; null where they can. */
export function wrongKnowledge(
  { knownOn, toldOn }: Pick<Knowledge, 'knownOn' | 'toldOn'>,
  { today, occurredOn }: DiscoveryContext,
): Refusal | null {
  if (knownOn > today) return refusals.future('knownOn');
  if (toldOn !== null && toldOn > today) return refusals.future('toldOn');
  if (occurredOn !== null && knownOn < occurredOn) return refusals.beforeEvent(occurredOn);
  return toldOn !== null && toldOn < knownOn ? refusals.toldBeforeKnown() : null;
}

export function evolveDiscovery(discovery: Discovery, event: DiscoveryEventBody): Discovery {
  const { entries } = discovery;
  switch (event.type) {
    case 'knowledge-recorded': {
      const { who, isActor, knownOn, toldOn, byDiligence } = event;
      return {
        ...discovery,
        entries: { ...entries, [event.entry]: { who, isActor, knownOn, toldOn, byDiligence } },
      };
    }
    case 'knowledge-set-aside':
      return {
        ...discovery,
        entries: { ...entries, [event.entry]: { ...entries[event.entry], setAside: event.reason } },
      };
    case 'discovery-date-chosen':
      return { ...discovery, choice: { date: event.date, reason: event.reason } };
  }
}
