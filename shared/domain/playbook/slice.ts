import { defineSlice } from '../incident/define-slice.ts';
import type { PlaybookBody, PlaybookEventBody } from './commands.ts';
import { decidePlaybook, evolvePlaybook } from './decide.ts';
import { NOT_WORKED, type Playbook } from './playbook.ts';
import { playbookSentence } from './sentence.ts';

export type Shape = {
  readonly command: PlaybookBody;
  readonly event: PlaybookEventBody;
  readonly state: { readonly playbook: Playbook };
};

/** The steps it is worked by, and its root cause, which may be found long after the closing. */
export default defineSlice<Shape>({
  commands: {
    // The words of the step are the playbook's, not the officer's.
    'mark-step': { becomes: 'step-marked', aside: ['does'] },
    'set-root-cause': { becomes: 'root-cause-set', afterClosing: true },
  },
  events: {
    'playbook-taken': {},
    'step-marked': { acknowledges: true },
    'root-cause-set': { acknowledges: true },
  },
  checks: ['person', 'open', 'not-recused'],
  initial: () => ({ playbook: NOT_WORKED }),
  decide: decidePlaybook,
  evolve: ({ playbook }, event) => ({ playbook: evolvePlaybook(playbook, event) }),
  sentence: (event, { who }) => playbookSentence(event, who),
});
