import { LOOK_ALIKES } from '../domain/reminders/facts.ts';
import { cannotTell, defineReminder, pass, remind } from './_define.ts';

/** As long as mail systems let a message be recalled, and people remember; [I] a design choice. */
const JUST_SENT_MINUTES = 30;
const WRONG = [...LOOK_ALIKES, 'inside-name-outside'] as const;

export default defineReminder({
  rank: 5,
  version: 1,
  title: 'A message just sent to an address that looks like another',
  acts: ['read-sent-mail'],
  line: 'You just sent this to an address that looks like another. If it was meant for someone else, report it now.',
  safer: 'Report it',
  reasons: [{ id: 'right', label: 'It was the right person' }],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients, minutesSinceSent }) {
    if (minutesSinceSent === undefined) return cannotTell('When it was sent could not be read.');
    if (minutesSinceSent > JUST_SENT_MINUTES) return pass('It was sent a while ago.');
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    if (!WRONG.some((rule) => recipients.findings.includes(rule)))
      return pass('No recipient looks like one that is known.');
    return remind(
      'sent-by-mistake',
      '45 CFR 164.530(f), 164.402',
      'It went out minutes ago, and an address is a slip away from one that is known.',
    );
  },
});
