import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Merged',
  rank: 12,
  variables: { view: 'MERGED' },
  count: 'merged',
  empty: {
    title: 'Nothing was merged',
    teach:
      'Two reports of one event become one incident: open one of them and choose Merge. It then stands here with everything it holds, and the merge can be undone.',
  },
});
