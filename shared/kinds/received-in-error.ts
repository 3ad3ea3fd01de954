import { defineKind } from './_define.ts';
import { describeMessage } from './_describe.ts';
import { whatItHeld, whatSince } from './_questions.ts';

export default defineKind({
  title: 'E-mail not meant for me',
  sentence: 'I received an e-mail that was not meant for me',
  words: ['received', 'not for me', 'wrong inbox', 'misaddressed', 'email'],
  medium: 'e-mail',
  track: 'privacy',
  reach: 'inside',
  portal: { breachType: 'unauthorized', location: 'email' },
  containment: [
    { do: 'Do not reply-all, forward or copy it', how: 'Each copy is one more to account for.' },
    {
      do: 'Tell the sender that it went astray',
      copy: 'A message of yours reached me that seems to be meant for someone else. I have not passed it on. Please tell me whether I should delete it.',
      how: 'Write a new message. Do not quote theirs.',
    },
    { do: 'Keep it until the officer says to delete it', how: 'The officer may need to see what it held.' },
  ],
  questions: [whatItHeld, whatSince],
  describe: describeMessage,
});
