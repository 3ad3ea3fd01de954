import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Waiting for an answer',
  rank: 6,
  variables: { view: 'ANSWER' },
  count: 'answer',
  empty: {
    title: 'No question waits for its answer',
    teach: 'Ask the reporter with r. Until the answer comes, the incident stands here.',
  },
});
