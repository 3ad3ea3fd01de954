import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always, CONFIRM_GONE } from './_steps.ts';

export default definePlaybook({
  title: 'More sent or printed than was needed',
  version: 1,
  kinds: ['too-much-disclosed'],
  steps: [
    {
      id: 'was-it-treatment',
      stage: 'find-out',
      do: 'Find out what was asked for, by whom and for what purpose.',
      why: 'To a provider for treatment there is no minimum; for anything else there is.',
      citation: '45 CFR 164.502(b)(2), 164.514(d)',
      whose: 'privacy',
      needed: true,
      within: { days: 3, by: 'practice' },
      opens: 'determination',
      seen: null,
    },
    CONFIRM_GONE,
    {
      id: 'protected-parts',
      stage: 'find-out',
      do: 'Look whether it held psychotherapy notes, substance use records or what state law protects.',
      why: 'Those parts have rules of their own.',
      citation: '45 CFR 164.508(a)(2)',
      whose: 'privacy',
      needed: true,
      within: { days: 3, by: 'practice' },
      opens: 'extent',
      seen: null,
    },
    ASK_REPORTER,
    {
      id: 'mend-protocol',
      stage: 'prevent',
      do: 'Change the protocol for such requests, so that it says what is enough.',
      why: 'Routine disclosures follow a standard protocol.',
      citation: '45 CFR 164.514(d)(3)(i)',
      whose: 'privacy',
      needed: false,
      within: { days: 30, by: 'practice' },
      opens: null,
      seen: null,
    },
    ...always('privacy'),
  ],
});
