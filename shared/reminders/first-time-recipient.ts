import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 70,
  version: 1,
  title: 'The first message to somebody outside, with something attached',
  acts: ['compose-mail'],
  line: 'You write to this address for the first time, with something attached. Is it the right person?',
  safer: 'Check the address',
  reasons: [
    { id: 'right', label: 'The address is right' },
    { id: 'confirmed', label: 'They confirmed it' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients, attachmentCount, content }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    if (!recipients.findings.includes('first-time') || recipients.outside === 0)
      return pass('No recipient outside is known to be new.');
    if (attachmentCount === undefined && content === undefined)
      return cannotTell('Neither the attachments nor the message could be read.');
    if ((attachmentCount ?? 0) === 0 && (content?.direct ?? 0) === 0)
      return pass('Nothing is attached, and nothing in it points at a patient.');
    return remind(
      'first-time-recipient',
      '45 CFR 164.530(c)',
      'You have not written to this address before.',
    );
  },
});
