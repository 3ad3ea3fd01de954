import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 54,
  version: 1,
  title: 'A chart of a patient you are not known to treat or serve',
  acts: ['open-chart'],
  line: 'Your organization’s system shows no link between you and this patient. Open only what your work needs.',
  safer: 'Leave this chart',
  reasons: [
    { id: 'assigned', label: 'I was asked to help' },
    { id: 'covering', label: 'I am covering' },
    { id: 'work', label: 'My work needs it' },
  ],
  minimumNecessary: true,
  remembers: 'record',
  holdOut: 'may-be-approved',
  judge({ relations, purpose }) {
    if (relations === undefined)
      return cannotTell('Your organization supplies no schedule, care team or recent visit here.');
    if (relations.length > 0)
      return pass('The schedule, the care team or a recent visit links you to this patient.');
    if (purpose === 'ETREAT') return pass('It is an emergency.');
    return remind(
      'open-only-your-patients',
      '45 CFR 164.514(d)(2)',
      'Neither the schedule, nor the care team, nor a recent visit links you to this patient.',
    );
  },
});
