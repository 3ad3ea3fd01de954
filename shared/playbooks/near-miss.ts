import { definePlaybook } from './_define.ts';
import { withoutNotice } from './_steps.ts';

export default definePlaybook({
  title: 'A near miss',
  version: 1,
  kinds: ['near-miss'],
  steps: [
    {
      id: 'was-it-near',
      stage: 'find-out',
      do: 'Make sure that nothing left, and that nobody saw anything.',
      why: 'What was seen by one wrong person was no near miss.',
      citation: '45 CFR 164.402',
      whose: 'privacy',
      needed: true,
      within: { days: 3, by: 'practice' },
      opens: 'determination',
      seen: null,
    },
    {
      id: 'thank-reporter',
      stage: 'tell',
      do: 'Thank the reporter, and tell them what becomes of it.',
      why: 'Near misses are reported as long as somebody answers.',
      citation: null,
      whose: 'privacy',
      needed: false,
      within: { days: 5, by: 'practice' },
      opens: 'question',
      seen: null,
    },
    ...withoutNotice('privacy'),
  ],
});
