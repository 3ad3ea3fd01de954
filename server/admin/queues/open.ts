import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Open',
  rank: 10,
  variables: { view: 'OPEN' },
  count: 'open',
  empty: {
    title: 'No incident is open',
    teach: 'Everything that is not closed stands here, new and taken up.',
  },
});
