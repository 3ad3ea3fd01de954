import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Mine',
  rank: 2,
  variables: { view: 'MINE' },
  count: 'mine',
  empty: {
    title: 'You work on no open incident',
    teach:
      'Claim one under Unacknowledged with c, or let somebody assign one to you. What you work on stays here until it is closed.',
  },
});
