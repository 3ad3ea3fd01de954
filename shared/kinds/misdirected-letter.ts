import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { howManyPatients, whatItHeld, whatSince, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Letter or parcel to the wrong address',
  sentence: 'A letter or parcel went to the wrong person',
  words: ['letter', 'mail', 'post', 'envelope', 'parcel', 'bill', 'statement', 'wrong address'],
  medium: 'paper',
  track: 'privacy',
  reach: 'outside',
  portal: { breachType: 'unauthorized', location: 'paper' },
  containment: [
    {
      do: 'Ask for it back unopened, or for its destruction',
      how: 'Note who you spoke to, and when. An envelope that comes back unopened matters: keep it.',
    },
    {
      do: 'Check the rest of the same batch',
      how: 'One wrong label is often a row that slipped for all of them.',
    },
  ],
  questions: [whatItHeld, whoGotIt, whatSince, howManyPatients],
  describe: describeNothing,
});
