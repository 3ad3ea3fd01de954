import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 32,
  version: 1,
  title: 'A table or export attached to a message that goes outside',
  acts: ['compose-mail'],
  line: 'A table is attached and somebody outside receives it. Open it once more: whose rows are in it?',
  safer: 'Remove it',
  reasons: [
    { id: 'checked', label: 'I looked: it may go' },
    { id: 'agreed', label: 'It is agreed with them' },
    { id: 'no-patients', label: 'No patients in it' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients, listCount }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    if (recipients.outside === 0) return pass('Nobody outside receives it.');
    if (listCount === undefined) return cannotTell('The attachments could not be read.');
    if (listCount === 0) return pass('No attachment is named like a table or an export.');
    return remind('attached-lists', '45 CFR 164.530(c)', 'An attachment is named like a table or an export.');
  },
});
