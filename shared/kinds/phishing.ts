import { defineKind } from './_define.ts';
import { describeMessage } from './_describe.ts';
import { isItStillGoingOn, whatItHeld } from './_questions.ts';

export default defineKind({
  title: 'Suspicious e-mail, link or call',
  sentence: 'I got, or fell for, a suspicious e-mail, link or call',
  words: ['phishing', 'scam', 'link', 'clicked', 'password', 'suspicious', 'call', 'text', 'attachment'],
  medium: 'e-mail',
  // Security leads, Privacy joins: whether the mailbox's PHI was breached is Privacy's to decide (164.402).
  track: 'both',
  portal: { breachType: 'hacking', location: 'email' },
  containment: [
    { do: 'If you typed a password, change it now and call IT', how: 'From another device, if you can.' },
    {
      do: 'Leave the message where it is; do not forward or delete it',
      how: 'Its headers show where it came from.',
    },
  ],
  questions: [isItStillGoingOn, whatItHeld],
  describe: describeMessage,
});
