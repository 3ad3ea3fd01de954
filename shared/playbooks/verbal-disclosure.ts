import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always } from './_steps.ts';

export default definePlaybook({
  title: 'Conversation overheard or said to the wrong person',
  version: 1,
  kinds: ['overheard'],
  steps: [
    {
      id: 'stop-talk',
      stage: 'contain',
      do: 'See that it is talked of no further, and move such talk out of hearing.',
      why: 'What was heard cannot be deleted, but need not spread.',
      citation: '45 CFR 164.530(f)',
      whose: 'privacy',
      needed: true,
      within: { days: 0, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'ask-listener',
      stage: 'contain',
      do: 'Where you know who heard it, ask them to keep it to themselves, and note what they say.',
      why: 'It is the only assurance there can be of speech.',
      citation: '45 CFR 164.530(f), 164.402(2)(iv)',
      whose: 'privacy',
      needed: false,
      within: { days: 3, by: 'practice' },
      opens: 'people',
      seen: null,
    },
    {
      id: 'what-was-said',
      stage: 'find-out',
      do: 'Write down what was said, about whom, how loud, and what safeguards there were.',
      why: 'What is overheard in spite of reasonable safeguards is incidental and permitted.',
      citation: '45 CFR 164.502(a)(1)(iii), 164.530(c)(2)(ii)',
      whose: 'privacy',
      needed: true,
      within: { days: 3, by: 'practice' },
      opens: 'determination',
      seen: null,
    },
    ASK_REPORTER,
    ...always('privacy'),
  ],
});
