import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Privacy',
  rank: 7,
  variables: { view: 'PRIVACY' },
  count: 'privacy',
  empty: {
    title: 'No open incident is led by the privacy official',
    teach:
      'The route says which designation leads: misdirected messages, wrong charts and what was overheard come here.',
  },
});
