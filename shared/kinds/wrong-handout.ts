import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { whatItHeld, whatSince, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Papers handed to the wrong patient',
  sentence: 'I gave papers to the wrong patient',
  words: ['handout', 'after visit summary', 'prescription', 'discharge', 'wrong patient', 'papers', 'gave'],
  medium: 'paper',
  track: 'privacy',
  reach: 'outside',
  portal: { breachType: 'unauthorized', location: 'paper' },
  containment: [
    {
      do: 'Ask for the papers back now, if the person is still near',
      how: 'If they have left, call and ask them to bring or return the papers and not to read them.',
    },
    { do: 'Give the right papers to the right patient', how: 'Care comes first.' },
  ],
  questions: [whatItHeld, whoGotIt, whatSince],
  describe: describeNothing,
});
