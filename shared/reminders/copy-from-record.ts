import { cannotTell, defineReminder, pass, remind } from './_define.ts';

/** One or two numbers are copied all day from one window to another; [I] a design choice, not law. */
const MANY_COPIED = 5;

export default defineReminder({
  rank: 56,
  version: 2,
  title: 'Many identifiers copied from a record or a list',
  acts: ['open-chart', 'list-patients', 'open-section', 'export-record'],
  line: 'You copied many identifiers. Wherever you paste them, the record’s protection does not come along.',
  safer: null,
  reasons: [
    { id: 'record', label: 'It goes into another record' },
    { id: 'task', label: 'My task needs it' },
  ],
  minimumNecessary: true,
  remembers: 'record',
  holdOut: 'may-be-approved',
  judge({ copied }) {
    if (copied === undefined) return cannotTell('The browser told of no copy; a screenshot is never told.');
    if (copied.direct >= MANY_COPIED)
      return remind(
        'copying-from-the-record',
        '45 CFR 164.514(d)(2), 164.530(c)',
        'What was copied holds many identifiers.',
      );
    return copied.wholeRead
      ? pass('What was copied holds few identifiers.')
      : cannotTell('What was copied was too long to be looked at whole.');
  },
});
