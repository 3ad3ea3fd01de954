import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { whatItHeld, whatSince, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Fax to the wrong number',
  sentence: 'A fax went to the wrong number',
  words: ['fax', 'wrong number', 'misdial', 'misdirected'],
  medium: 'fax',
  track: 'privacy',
  reach: 'outside',
  portal: { breachType: 'unauthorized', location: 'paper' },
  containment: [
    {
      do: 'Call the number and ask them to destroy or return it',
      copy: 'A fax from us reached you by mistake. It may hold confidential information. Please do not read, copy or pass it on; destroy it or keep it sealed until we collect it, and call us to say which. Thank you.',
    },
    {
      do: 'Keep the cover sheet and the transmission report',
      how: 'They show the number that was dialled, the time and the pages.',
    },
    {
      do: 'Correct the number where it is stored',
      how: 'A speed-dial or directory entry sends the next one astray as well.',
    },
  ],
  questions: [whatItHeld, whoGotIt, whatSince],
  describe: describeNothing,
});
