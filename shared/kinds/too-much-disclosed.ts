import { defineKind } from './_define.ts';
import { describeExtent } from './_describe.ts';
import { whatItHeld, whatSince, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'More was sent or printed than was needed',
  sentence: 'More of a record was sent, exported or printed than was needed',
  words: ['whole record', 'too much', 'export', 'print', 'minimum necessary', 'release', 'records request'],
  medium: 'system',
  track: 'privacy',
  reach: 'outside',
  portal: { breachType: 'unauthorized', location: 'medical-record' },
  containment: [
    { do: 'Stop what has not left yet', how: 'Take the pages from the printer; cancel the transfer.' },
    {
      do: 'Ask the recipient to return or delete what they did not need',
      copy: 'We sent you more than you asked for. Please delete or return what goes beyond your request, do not use it, and tell us when it is done. Thank you.',
    },
  ],
  questions: [whatItHeld, whoGotIt, whatSince],
  describe: describeExtent,
});
