import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always, CONFIRM_GONE } from './_steps.ts';

export default definePlaybook({
  title: 'Letter or papers to the wrong person',
  version: 1,
  kinds: ['misdirected-letter', 'wrong-handout'],
  steps: [
    {
      id: 'get-papers-back',
      stage: 'contain',
      do: 'Have the papers brought or sent back, at our cost, and note whether the envelope was opened.',
      why: 'What comes back unopened was not viewed.',
      citation: '45 CFR 164.530(f), 164.402(1)(iii)',
      whose: 'privacy',
      needed: true,
      within: { days: 3, by: 'practice' },
      opens: null,
      seen: null,
    },
    CONFIRM_GONE,
    {
      id: 'check-whose-papers',
      stage: 'find-out',
      do: 'Check whose papers the right person got: mix-ups come in pairs.',
      why: 'Two patients’ papers are mostly exchanged, and only one of them calls.',
      citation: null,
      whose: 'privacy',
      needed: true,
      within: { days: 2, by: 'practice' },
      opens: 'extent',
      seen: null,
    },
    ASK_REPORTER,
    {
      id: 'check-addresses',
      stage: 'prevent',
      do: 'Correct the address, and look whether a whole batch was shifted by one.',
      why: 'One wrong line in a list sends every letter after it to somebody else.',
      citation: null,
      whose: 'privacy',
      needed: false,
      within: { days: 5, by: 'practice' },
      opens: null,
      seen: null,
    },
    ...always('privacy'),
  ],
});
