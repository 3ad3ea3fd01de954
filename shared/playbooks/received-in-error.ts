import { definePlaybook } from './_define.ts';
import { withoutNotice } from './_steps.ts';

export default definePlaybook({
  title: 'Received what was not meant for us',
  version: 1,
  kinds: ['received-in-error'],
  steps: [
    {
      id: 'tell-sender',
      stage: 'contain',
      do: 'Tell the sender that it came to us, without quoting it, and ask what to do with it.',
      why: 'Theirs may be the breach, and their clock runs from when they know.',
      citation: null,
      whose: 'privacy',
      needed: true,
      within: { days: 1, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'remove-received',
      stage: 'contain',
      do: 'Delete or return it as the sender asks, from inboxes, downloads and backups that we control, and write down when.',
      why: 'The sender will need that assurance.',
      citation: '45 CFR 164.530(f)',
      whose: 'privacy',
      needed: true,
      within: { days: 5, by: 'practice' },
      opens: null,
      seen: null,
    },
    {
      id: 'is-it-ours',
      stage: 'find-out',
      do: 'Find out whether somebody of ours sent it, or a business associate on our behalf.',
      why: 'Then it is our incident, and our clocks run.',
      citation: '45 CFR 164.404(a)(2), 164.410',
      whose: 'privacy',
      needed: true,
      within: { days: 2, by: 'practice' },
      opens: 'discovery',
      seen: null,
    },
    ...withoutNotice('privacy'),
  ],
});
