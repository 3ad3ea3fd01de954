import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { isItStillGoingOn } from './_questions.ts';

export default defineKind({
  title: 'Password shared, seen or used by another',
  sentence: 'A password was shared, seen or used by someone else',
  words: ['password', 'login', 'account', 'shared', 'badge', 'credentials', 'sign in'],
  medium: 'system',
  track: 'security',
  containment: [
    { do: 'Change the password now', how: 'And wherever else the same one is used.' },
    { do: 'Tell IT since when others could have used it', how: 'They can see what was done with it.' },
  ],
  questions: [isItStillGoingOn],
  describe: describeNothing,
});
