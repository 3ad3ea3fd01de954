import { defineSlice } from '../incident/define-slice.ts';
import type { OutsideBody } from './commands.ts';
import { decideOutside, evolveOutside } from './decide.ts';
import type { OutsideEventBody } from './events.ts';
import { NO_LINKS, type Outside } from './links.ts';
import { outsideSentence } from './sentence.ts';

export type Shape = {
  readonly command: OutsideBody;
  readonly event: OutsideEventBody;
  readonly state: { readonly outside: Outside };
};

/** Links for somebody outside: a recipient who confirms deletion, a reviewer who judges a conclusion. */
export default defineSlice<Shape>({
  commands: {
    'ask-confirmation': { becomes: 'confirmation-asked', aside: ['endsAt'] },
    'ask-review': { becomes: 'review-asked', aside: ['endsAt', 'conclusion'] },
    'end-outside-link': { becomes: 'outside-link-ended', whileMerged: true },
    'confirm-containment': { becomes: 'containment-confirmed', whileMerged: true },
    'open-review': { becomes: 'review-opened' },
  },
  events: {
    'confirmation-asked': { acknowledges: true },
    'review-asked': { acknowledges: true },
    'outside-link-ended': { acknowledges: true },
    'containment-confirmed': {},
    'review-opened': {},
  },
  initial: () => ({ outside: NO_LINKS }),
  decide: (state, { actor, at, ...command }, { today }) =>
    decideOutside(state, command, { actor, at, today }),
  evolve: ({ outside, determination }, event) => ({
    outside: evolveOutside(outside, event, determination.former.length),
  }),
  sentence: (event, { who }) => outsideSentence(event, who),
});
