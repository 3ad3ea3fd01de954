import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always, JUDGE_SANCTION, KEEP_LOGS } from './_steps.ts';

export default definePlaybook({
  title: 'Password shared, seen or used by another',
  version: 1,
  kinds: ['shared-password'],
  steps: [
    {
      id: 'change-password',
      stage: 'contain',
      do: 'Have the password changed and all sessions ended.',
      why: 'Until then whoever knows it may act as somebody else.',
      citation: '45 CFR 164.308(a)(6)(ii)',
      whose: 'security',
      needed: true,
      within: { days: 0, by: 'practice' },
      opens: null,
      seen: null,
    },
    KEEP_LOGS,
    {
      id: 'what-was-done-with-it',
      stage: 'find-out',
      do: 'Read what was done under that name, and ask its owner which of it they did.',
      why: 'What another did under it was done without authority, and looks like theirs.',
      citation: '45 CFR 164.308(a)(1)(ii)(D), 164.312(a)(2)(i)',
      whose: 'security',
      needed: true,
      within: { days: 5, by: 'practice' },
      opens: 'extent',
      seen: null,
    },
    ASK_REPORTER,
    { ...JUDGE_SANCTION, needed: true },
    ...always('security'),
  ],
});
