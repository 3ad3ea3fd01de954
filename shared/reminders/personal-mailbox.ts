import { cannotTell, defineReminder, pass, remind } from './_define.ts';

export default defineReminder({
  rank: 60,
  version: 1,
  title: 'Something attached to a message for a personal or throw-away mailbox',
  acts: ['compose-mail'],
  line: 'This goes to a personal mailbox with something attached. Did the person ask for it that way?',
  safer: 'Use another way',
  reasons: [
    { id: 'patient', label: 'The patient asked for it so' },
    { id: 'no-patient', label: 'No patient is concerned' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients, attachmentCount }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    const says = (why: string) => remind('personal-mailboxes', '45 CFR 164.530(c), 164.522(b)', why);
    if (recipients.findings.includes('disposable-mail'))
      return says('Mailboxes there are thrown away after minutes.');
    if (!recipients.findings.includes('consumer-mail')) return pass('Nobody has a personal mailbox.');
    if (attachmentCount === undefined) return cannotTell('The attachments could not be read.');
    return attachmentCount > 0
      ? says('Something is attached, and a mailbox is personal.')
      : pass('Nothing is attached.');
  },
});
