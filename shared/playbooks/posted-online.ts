import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always, JUDGE_SANCTION } from './_steps.ts';

export default definePlaybook({
  title: 'Patient information posted or photographed',
  version: 1,
  kinds: ['posted-online'],
  steps: [
    {
      id: 'keep-proof',
      stage: 'contain',
      do: 'Keep a dated picture of the post and its address, then have it taken down.',
      why: 'Afterwards nobody can show what stood there.',
      citation: '45 CFR 164.308(a)(6)(ii)',
      whose: 'joint',
      needed: true,
      within: { days: 0, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'ask-platform',
      stage: 'contain',
      do: 'Ask the platform to remove it, and search engines to forget it.',
      why: 'Copies outlive the post.',
      citation: '45 CFR 164.530(f)',
      whose: 'privacy',
      needed: true,
      within: { days: 2, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'who-saw-it',
      stage: 'find-out',
      do: 'Find out how long it stood and how many saw, shared or copied it.',
      why: 'A post that anybody could see reached people whom nobody can ask.',
      citation: '45 CFR 164.402(2)(ii)–(iii)',
      whose: 'privacy',
      needed: true,
      within: { days: 5, by: 'practice' },
      opens: 'determination',
      seen: null,
    },
    ASK_REPORTER,
    { ...JUDGE_SANCTION, needed: true },
    ...always('privacy'),
  ],
});
