import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 14,
  version: 1,
  title: 'A fax number one digit away from one in the directory',
  acts: ['send-fax'],
  line: 'This fax number is one digit away from one in your directory. Compare it before you send.',
  safer: 'Check the number',
  reasons: [
    { id: 'confirmed', label: 'I confirmed the number' },
    { id: 'right', label: 'The number is right' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ fax }) {
    if (fax === undefined) return cannotTell('There is no directory of fax numbers, or no number was read.');
    if (fax === 'unreadable') return cannotTell('What stands there is no fax number.');
    if (fax !== 'one-digit-away') return pass('The directory says nothing of the kind about this number.');
    return remind(
      'fax-numbers',
      '45 CFR 164.530(c)',
      'The number is one digit away from one in the directory.',
    );
  },
});
