import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 20,
  version: 1,
  title: 'Records of substance use disorder treatment, 42 CFR Part 2',
  acts: ['open-section', 'export-record', 'print-record', 'release-record'],
  line: 'Part 2 records: share them only with the patient’s written consent or by another way Part 2 allows.',
  safer: 'Leave this part out',
  reasons: [
    { id: 'consent', label: 'There is written consent' },
    { id: 'program', label: 'I work in that program' },
    { id: 'order', label: 'A court order allows it' },
  ],
  minimumNecessary: false,
  remembers: 'record',
  holdOut: 'never',
  judge({ act, sections, purpose, relations }) {
    if (sections === undefined) return cannotTell('This page does not tell which parts are protected.');
    if (!sections.includes('part-2')) return pass('None of these parts is among what the page shows.');
    if (purpose === 'ETREAT')
      return pass('A medical emergency, 42 CFR 2.51: say afterwards what was disclosed.');
    if (act === 'open-section' && relations?.includes('care-team') === true)
      return pass(
        'You are on the patient’s care team, 42 CFR 2.12(c)(3): nothing leaves the program by reading.',
      );
    return remind(
      'part-2-records',
      '42 CFR 2.13, 2.31 to 2.33',
      'These are marked as records of a Part 2 program.',
    );
  },
});
