import { defineKind } from './_define.ts';
import { describeExtent } from './_describe.ts';
import { whatItHeld, whatSince } from './_questions.ts';

export default defineKind({
  title: 'Wrong chart opened or written in',
  sentence: 'I opened or wrote in the wrong chart',
  words: ['chart', 'wrong patient', 'wrong chart', 'documented', 'order', 'record'],
  medium: 'system',
  track: 'privacy',
  reach: 'inside',
  portal: { breachType: 'unauthorized', location: 'medical-record' },
  containment: [
    {
      do: 'Close it; correct what was written through your system’s own correction',
      how: 'Do not delete: an amended entry keeps its trace.',
    },
    {
      do: 'If an order or a medicine went to the wrong patient, tell the care team first',
      how: 'Patient safety comes before this report.',
    },
  ],
  questions: [whatItHeld, whatSince],
  describe: describeExtent,
});
