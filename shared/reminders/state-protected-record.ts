import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 22,
  version: 2,
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
  judge({ act, sections, relations }) {
    if (sections === undefined) return cannotTell('This page does not tell which parts are protected.');
    if (!sections.some((section) => section === 'state-law' || section === 'organization'))
      return pass('None of these parts is among what the page shows.');
    if (act === 'open-section' && relations?.includes('care-team') === true)
      return pass('You are on the patient’s care team, and nothing leaves by reading.');
    return remind(
      'state-protected-records',
      '45 CFR 160.203(b); the policy names the state’s law',
      'This part is marked as specially protected.',
    );
  },
});
