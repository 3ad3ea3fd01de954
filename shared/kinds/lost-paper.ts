import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { howManyPatients, whatItHeld, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Papers lost or left where others could see them',
  sentence: 'Papers with patient information were lost or left out',
  words: ['paper', 'printout', 'lost', 'left', 'printer', 'trash', 'recycling', 'whiteboard', 'chart'],
  medium: 'paper',
  track: 'privacy',
  portal: { breachType: 'loss', location: 'paper' },
  containment: [
    {
      do: 'Secure what you found, or look where you last had it',
      how: 'Do not throw it away and do not photograph it.',
    },
    {
      do: 'Note the place and the times between which it lay there',
      how: 'Who could have passed is the first thing the officer will ask.',
    },
  ],
  questions: [whatItHeld, whoGotIt, howManyPatients],
  describe: describeNothing,
});
