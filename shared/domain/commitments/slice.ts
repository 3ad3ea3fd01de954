import { personOf } from '../incident/actor.ts';
import { defineSlice } from '../incident/define-slice.ts';
import type { CommitmentBody } from './commands.ts';
import { type Commitments, NOTHING_OWED } from './commitment.ts';
import { decideCommitments, evolveCommitments } from './decide.ts';
import type { CommitmentEventBody } from './events.ts';
import { commitmentSentence } from './sentence.ts';

export type Shape = {
  readonly command: CommitmentBody;
  readonly event: CommitmentEventBody;
  readonly state: { readonly commitments: Commitments };
};

/** What is owed because of it. It outlives the incident: carried out, judged and dropped after the closing as before. */
export default defineSlice<Shape>({
  commands: {
    'make-commitment': { becomes: 'commitment-made' },
    'change-commitment': { becomes: 'commitment-changed', whileMerged: true },
    'finish-commitment': { becomes: 'commitment-done', whileMerged: true },
    'assess-commitment': { becomes: 'commitment-assessed', whileMerged: true },
    'drop-commitment': { becomes: 'commitment-dropped', whileMerged: true },
  },
  events: {
    'commitment-made': { acknowledges: true },
    'commitment-changed': { acknowledges: true },
    'commitment-done': { acknowledges: true },
    'commitment-assessed': { acknowledges: true },
    'commitment-dropped': { acknowledges: true },
  },
  checks: ['person', 'not-recused'],
  initial: () => ({ commitments: NOTHING_OWED }),
  decide: (state, command, { today }) =>
    decideCommitments(state.commitments, command, { today, by: personOf(command) }),
  evolve: ({ commitments }, event) => ({ commitments: evolveCommitments(commitments, event) }),
  sentence: (event, { who, person }) => commitmentSentence(event, who, person),
});
