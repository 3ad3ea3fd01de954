import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Mine',
  rank: 2,
  variables: { view: 'MINE' },
  count: 'mine',
  empty: {
    title: 'You lead no open incident',
    teach:
      'Claim one under New with c, or let somebody assign one to you. What you lead stays here until it is closed.',
  },
});
