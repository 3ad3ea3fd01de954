import { cannotTell, defineReminder, pass, remind } from './_define.ts';

/** Strangers who would see each other’s addresses; [I] a design choice, not law. */
const MANY_OUTSIDE = 5;

export default defineReminder({
  rank: 34,
  version: 2,
  title: 'Reply to all, or people inside and outside in one message',
  acts: ['compose-mail'],
  line: 'People inside and outside receive this together. Does everyone on the list need it?',
  safer: 'Shorten the list',
  reasons: [
    { id: 'all', label: 'All of them need it' },
    { id: 'agreed', label: 'They know of each other' },
  ],
  minimumNecessary: false,
  remembers: 'recipients',
  holdOut: 'never',
  judge({ recipients, answersAll, content, listCount }) {
    if (recipients === undefined) return cannotTell('The recipients could not be read.');
    const { outside, own, partner } = recipients;
    if (outside === 0) return pass('Nobody outside receives it.');
    const says = (why: string) => remind('mixed-recipients', '45 CFR 164.530(c)', why);
    if (outside >= MANY_OUTSIDE) return says('Many people outside would see each other’s addresses.');
    if (own + partner === 0) return pass('Only people outside receive it.');
    if (answersAll === undefined) return cannotTell('The page does not tell whether it answers everybody.');
    if (!answersAll) return pass('It does not answer everybody.');
    // Whatever is attached is not enough: it was chosen for those who are answered. What points at a patient is.
    if ((listCount ?? 0) > 0 || (content?.direct ?? 0) > 0)
      return says('It answers everybody, and one of them is outside.');
    return content?.wholeRead === true
      ? pass('It answers everybody, and nothing in it points at a patient.')
      : cannotTell('It answers everybody, and could not be looked over.');
  },
});
