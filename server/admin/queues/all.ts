import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'All',
  rank: 11,
  variables: { view: 'ALL' },
  count: 'all',
  empty: {
    title: 'No incident yet',
    teach:
      'Reports come from the extension: the button beside a message, or its popup for paper, fax, speech and devices. Invite people under People so that they can report.',
  },
});
