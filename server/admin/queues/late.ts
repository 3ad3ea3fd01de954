import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Late',
  rank: 4,
  variables: { view: 'LATE' },
  count: 'late',
  empty: {
    title: 'Nothing is late',
    teach:
      'An open incident stands here from the day after something that is owed was due. Open its clocks with t: each says by which rule, and what would change it.',
  },
});
