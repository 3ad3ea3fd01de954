import { LOOK_ALIKES } from '../domain/reminders/facts.ts';
import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 10,
  version: 1,
  title: 'A recipient whose address looks like one you know',
  acts: ['compose-mail'],
  line: 'An address looks like one your organization knows, and is another. Read it letter by letter.',
  safer: 'Correct it',
  reasons: [
    { id: 'right', label: 'The address is right' },
    { id: 'new', label: 'It is a new contact' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    if (!LOOK_ALIKES.some((rule) => recipients.findings.includes(rule)))
      return pass('No recipient looks like one that is known.');
    return remind(
      'recipient-looks-like-another',
      '45 CFR 164.530(c)',
      'A domain is a slip or a letter away from one that your organization knows.',
    );
  },
});
