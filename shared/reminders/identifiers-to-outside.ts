import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 30,
  version: 1,
  title: 'A message to somebody outside with identifiers in it',
  acts: ['compose-mail'],
  line: 'This message seems to name a patient and goes outside. Leave identifiers out, or send it securely.',
  safer: 'I will change it',
  reasons: [
    { id: 'secure', label: 'It is sent securely' },
    { id: 'treatment', label: 'For treatment by a provider' },
    { id: 'patient', label: 'It goes to the patient' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients, content }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    if (recipients.outside === 0) return pass('Nobody outside receives it.');
    if (content === undefined) return cannotTell('The message could not be looked over.');
    if (content.direct > 0)
      return remind(
        'identifiers-in-mail',
        '45 CFR 164.530(c), 164.312(e)',
        'Something in it points at a patient, and somebody outside receives it.',
      );
    return content.wholeRead
      ? pass('Nothing in it points at a patient by itself.')
      : cannotTell('The message was too long to be looked at whole.');
  },
});
