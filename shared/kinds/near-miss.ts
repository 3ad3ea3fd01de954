import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { whatItHeld } from './_questions.ts';

export default defineKind({
  title: 'A near miss',
  sentence: 'Something almost went wrong',
  words: ['near miss', 'almost', 'caught', 'stopped in time', 'close call', 'unsafe'],
  medium: 'other',
  track: 'privacy',
  reach: 'inside',
  containment: [
    {
      do: 'Nothing more to do at once: thank you for telling',
      how: 'What almost happened shows where the next incident would have been.',
    },
  ],
  questions: [whatItHeld],
  describe: describeNothing,
});
