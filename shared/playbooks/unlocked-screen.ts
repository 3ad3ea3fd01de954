import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always } from './_steps.ts';

export default definePlaybook({
  title: 'Workstation or room left open',
  version: 1,
  kinds: ['unlocked-screen'],
  steps: [
    {
      id: 'lock-it',
      stage: 'contain',
      do: 'Lock the screen, cabinet or room, and look whether anything is missing.',
      why: 'It ends the exposure.',
      citation: '45 CFR 164.310(b)–(c)',
      whose: 'security',
      needed: true,
      within: { days: 0, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'who-could-see',
      stage: 'find-out',
      do: 'Find out how long it was open, what was shown, and who could come near.',
      why: 'Without somebody who could see it, nothing was disclosed.',
      citation: '45 CFR 164.402(2)(iii)',
      whose: 'joint',
      needed: true,
      within: { days: 3, by: 'practice' },
      opens: 'determination',
      seen: null,
    },
    ASK_REPORTER,
    {
      id: 'check-auto-lock',
      stage: 'prevent',
      do: 'Check that screens of that place lock by themselves, and after how long.',
      why: 'Nobody locks by hand every time.',
      citation: '45 CFR 164.312(a)(2)(iii)',
      whose: 'security',
      needed: false,
      within: { days: 10, by: 'practice' },
      opens: null,
      seen: null,
    },
    ...always('security'),
  ],
});
