import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Due soon',
  rank: 3,
  variables: { view: 'SOON' },
  count: 'soon',
  empty: {
    title: 'Nothing is due within 14 days',
    teach:
      'The nearest date of every open incident is watched. What is due within 14 days stands here, the nearest first; what is past stands under Late.',
  },
});
