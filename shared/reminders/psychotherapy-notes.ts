import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 21,
  version: 1,
  title: 'Psychotherapy notes, kept apart from the rest of the record',
  acts: ['open-section', 'export-record', 'print-record', 'release-record'],
  line: 'Psychotherapy notes need an authorization of their own, for treatment too, unless you wrote them.',
  safer: 'Leave this part out',
  reasons: [
    { id: 'author', label: 'I wrote these notes' },
    { id: 'authorized', label: 'There is an authorization' },
    { id: 'training', label: 'Supervised training here' },
  ],
  minimumNecessary: false,
  remembers: 'record',
  holdOut: 'never',
  judge({ sections, basis }) {
    if (sections === undefined) return cannotTell('This page does not tell which parts are protected.');
    if (!sections.includes('psychotherapy-notes'))
      return pass('None of these parts is among what the page shows.');
    if (basis === 'authorization') return pass('The patient authorized it.');
    return remind(
      'psychotherapy-notes',
      '45 CFR 164.508(a)(2), 164.501',
      'These are marked as psychotherapy notes.',
    );
  },
});
