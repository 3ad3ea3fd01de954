import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 22,
  version: 1,
  title: 'Parts that state law or your organization protects further',
  acts: ['open-section', 'export-record', 'print-record', 'release-record'],
  line: 'This part has protection of its own, by state law or your organization. Check that you may use or share it.',
  safer: 'Leave this part out',
  reasons: [
    { id: 'consent', label: 'There is consent' },
    { id: 'treatment', label: 'Treatment allows it here' },
    { id: 'checked', label: 'I checked the policy' },
  ],
  minimumNecessary: false,
  remembers: 'record',
  holdOut: 'may-be-approved',
  judge({ sections }) {
    if (sections === undefined) return cannotTell('This page does not tell which parts are protected.');
    if (!sections.some((section) => section === 'state-law' || section === 'organization'))
      return pass('None of these parts is among what the page shows.');
    return remind(
      'state-protected-records',
      '45 CFR 160.203(b); the policy names the state’s law',
      'This part is marked as specially protected.',
    );
  },
});
