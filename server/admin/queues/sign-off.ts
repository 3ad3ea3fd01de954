import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Waiting for sign-off',
  rank: 5,
  variables: { view: 'SIGN_OFF' },
  count: 'signOff',
  empty: {
    title: 'No conclusion waits for sign-off',
    teach:
      'Where one person decides alone, some conclusions take effect only once another officer agrees. They stand here; their clocks run on meanwhile.',
  },
});
