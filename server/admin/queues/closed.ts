import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Closed',
  rank: 13,
  variables: { view: 'CLOSED' },
  count: 'closed',
  empty: {
    title: 'Nothing was closed yet',
    teach:
      'What you close with e stands here with its reason and its whole history, for the six years that 45 CFR 164.530(j) asks for.',
  },
});
