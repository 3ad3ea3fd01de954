import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always } from './_steps.ts';

export default definePlaybook({
  title: 'Papers lost or left out',
  version: 1,
  kinds: ['lost-paper'],
  steps: [
    {
      id: 'search-papers',
      stage: 'contain',
      do: 'Search now: the way they went, cars, copiers, bins, lost property.',
      why: 'Most papers are found within the first hours.',
      citation: '45 CFR 164.530(f)',
      whose: 'privacy',
      needed: true,
      within: { days: 0, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'secure-papers',
      stage: 'contain',
      do: 'Take what was found into safe keeping, and note who had access meanwhile.',
      why: 'Whether anybody viewed it hangs on who could.',
      citation: '45 CFR 164.530(c), 164.402(2)(iii)',
      whose: 'privacy',
      needed: true,
      within: { days: 1, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'rebuild-papers',
      stage: 'find-out',
      do: 'Put together from the schedule and the record what the papers held, and about whom.',
      why: 'What is lost cannot be read again: the list is made from what made the papers.',
      citation: '45 CFR 164.404(a)(1)',
      whose: 'privacy',
      needed: true,
      within: { days: 5, by: 'practice' },
      opens: 'extent',
      seen: null,
    },
    ASK_REPORTER,
    ...always('privacy'),
  ],
});
