import { defineKind } from './_define.ts';
import { describeMessage } from './_describe.ts';
import { whatItHeld, whatSince, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'E-mail to the wrong person',
  sentence: 'I sent an e-mail to the wrong person',
  words: [
    'email',
    'e-mail',
    'mail',
    'wrong person',
    'wrong recipient',
    'misdirected',
    'sent',
    'autocomplete',
    'reply all',
  ],
  medium: 'e-mail',
  track: 'privacy',
  reach: 'outside',
  portal: { breachType: 'unauthorized', location: 'email' },
  containment: [
    {
      do: 'Ask the recipient to delete it',
      copy: 'I sent you a message by mistake. It was not meant for you and may hold confidential information. Please delete it, also from your deleted items, do not read, copy or pass it on, and reply to this message to say that you have done so. Thank you.',
      how: 'Send it as a new message. Do not quote the one you sent.',
    },
    {
      do: 'Keep your sent copy; do not forward, quote or reply-all',
      how: 'The officer needs it to see what was sent. Forwarding it would disclose it once more.',
    },
    {
      do: 'Recall it, if your mail system can',
      how: 'In Outlook: open the sent message, File, Resend or Recall. Gmail offers Undo for some seconds only. A recall works inside one organization at best, so ask for deletion as well.',
    },
  ],
  questions: [whatItHeld, whoGotIt, whatSince],
  describe: describeMessage,
});
