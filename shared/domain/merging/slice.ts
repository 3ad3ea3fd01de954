import { defineSlice, type Told } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import type { MergeBody, MergeEventBody } from './commands.ts';
import { decideMerge } from './decide.ts';
import { type Merging, NOT_MERGED } from './merging.ts';

export type Shape = {
  readonly command: MergeBody;
  readonly event: MergeEventBody;
  readonly state: { readonly merging: Merging };
};

/**
 * That one incident went into another, until it is undone. The merged one keeps everything, its conversation goes on,
 * and nothing else is done with it; its clocks count where it went.
 */
export default defineSlice<Shape>({
  commands: {
    'merge-into': { becomes: 'incident-merged' },
    'take-in': { becomes: 'incident-taken-in', aside: ['knowledge'] },
    'undo-merge': { becomes: 'merge-undone', whileMerged: true },
    'give-back': { becomes: 'incident-given-back', afterClosing: true },
  },
  events: {
    'incident-merged': {},
    'incident-taken-in': {},
    'merge-undone': {},
    'incident-given-back': {},
  },
  checks: ['person', 'open', 'not-recused'],
  initial: () => ({ merging: NOT_MERGED }),
  decide: decideMerge,
  evolve,
  sentence,
  mentions: ({ other }) => [other],
});

function evolve(state: IncidentState, event: Given<MergeEventBody>): Partial<IncidentState> {
  const { merging, acknowledgedAt } = state;
  const { other, messageId, at } = event;
  switch (event.type) {
    case 'incident-merged':
      return { status: 'merged', merging: { ...merging, into: { incident: other, by: messageId, at } } };
    case 'merge-undone':
      return {
        status: acknowledgedAt === null ? 'reported' : 'acknowledged',
        merging: { ...merging, into: null },
      };
    case 'incident-taken-in': {
      const taken = { incident: other, knowledge: event.knowledge, by: messageId };
      return { merging: { ...merging, taken: [...merging.taken, taken] } };
    }
    case 'incident-given-back': {
      const taken = merging.taken.filter(({ incident }) => incident !== other);
      return { merging: { ...merging, taken } };
    }
  }
}

function sentence(event: MergeEventBody, { who, incident }: Told): string {
  const other = incident(event.other);
  switch (event.type) {
    case 'incident-merged':
      return `${who} merged it into ${other}. It goes on there; everything here is kept.`;
    case 'incident-taken-in':
      return `${who} merged ${other} into it. What was known there is known here.`;
    case 'merge-undone':
      return `${who} undid the merge into ${other}. It stands for itself again.`;
    case 'incident-given-back':
      return `${who} undid the merge of ${other} into it.`;
  }
}
