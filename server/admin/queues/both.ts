import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Privacy and security',
  rank: 9,
  variables: { view: 'BOTH' },
  count: 'both',
  empty: {
    title: 'No open incident is on both tracks',
    teach: 'Where PHI and a system are both touched, as with a lost device, both designations act.',
  },
});
