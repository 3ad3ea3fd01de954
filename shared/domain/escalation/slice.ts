import { defineSlice } from '../incident/define-slice.ts';
import type { ClimbEventBody } from './events.ts';
import { climbSentence } from './sentence.ts';

export type Shape = {
  readonly command: never;
  readonly event: ClimbEventBody;
  readonly state: {
    /** Which steps of its escalation by time were taken, by key. */
    readonly climbed: readonly string[];
  };
};

/** That it climbed its ladder by itself. Nobody asks for that: a job writes it. */
export default defineSlice<Shape>({
  commands: {},
  events: { 'incident-climbed': {} },
  initial: () => ({ climbed: [] }),
  decide: (_state, command) => command,
  evolve: ({ climbed }, event) => ({ climbed: [...climbed, event.key] }),
  sentence: (event, { person }) => climbSentence(event, person),
  people: ({ told }) => (told.person === null ? [] : [told.person]),
});
