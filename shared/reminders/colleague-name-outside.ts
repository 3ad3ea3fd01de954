import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 12,
  version: 1,
  title: 'A colleague’s name with an address outside',
  acts: ['compose-mail'],
  line: 'A recipient has a colleague’s name, but the address is outside. Is it really your colleague’s?',
  safer: 'Correct it',
  reasons: [
    { id: 'right', label: 'The address is right' },
    { id: 'other', label: 'Another person of that name' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    if (!recipients.findings.includes('inside-name-outside'))
      return pass('No colleague’s name has an address outside.');
    return remind(
      'colleague-name-outside',
      '45 CFR 164.530(c)',
      'The name is a colleague’s, the address is outside your organization.',
    );
  },
});
