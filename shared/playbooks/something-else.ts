import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always } from './_steps.ts';

export default definePlaybook({
  title: 'Something else',
  version: 1,
  kinds: ['something-else'],
  steps: [
    {
      id: 'what-is-it',
      stage: 'find-out',
      do: 'Find out what happened, to what information, and whether it goes on.',
      why: 'Which steps are right hangs on it.',
      citation: '45 CFR 164.308(a)(6)(ii)',
      whose: 'joint',
      needed: true,
      within: { days: 2, by: 'practice' },
      opens: 'question',
      seen: null,
    },
    {
      id: 'stop-it',
      stage: 'contain',
      do: 'Stop what goes on, and lessen the harm as far as you can.',
      why: 'Known harmful effects are mitigated as far as practicable.',
      citation: '45 CFR 164.530(f), 164.308(a)(6)(ii)',
      whose: 'joint',
      needed: true,
      within: { days: 1, by: 'practice' },
      opens: null,
      seen: null,
    },
    ASK_REPORTER,
    ...always('privacy'),
  ],
});
