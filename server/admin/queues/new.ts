import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Unacknowledged',
  rank: 1,
  variables: { view: 'NEW' },
  count: 'new',
  empty: {
    title: 'Nothing waits to be acknowledged',
    teach:
      'A new report appears here by itself, within a second of its arrival. Claim it with c: that acknowledges it.',
  },
});
