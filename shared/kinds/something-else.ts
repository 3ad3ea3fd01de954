import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { isItStillGoingOn, whatItHeld, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Something else',
  sentence: 'Something else happened, or I am not sure what it is',
  words: ['other', 'else', 'unsure', 'not sure', 'question', 'help'],
  medium: 'other',
  track: 'unknown',
  containment: [
    {
      do: 'Stop what could make it worse, and keep things as they are',
      how: 'The officer will ask what they need to know.',
    },
  ],
  questions: [whatItHeld, whoGotIt, isItStillGoingOn],
  describe: describeNothing,
});
