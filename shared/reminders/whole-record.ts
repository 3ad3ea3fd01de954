import { cannotTell, defineReminder, pass, remind } from './_define.ts';

/** A range of more than a year is treated as wide; [I] a design choice, not law. */
const WIDE_RANGE_DAYS = 366;
/** So many visits, forms or sections chosen at once is treated as wide; [I] as above. */
const MANY_SECTIONS = 12;

export default defineReminder({
  rank: 50,
  version: 2,
  title: 'Whole record or a wide range exported, printed, downloaded or sent',
  acts: ['export-record', 'print-record'],
  line: 'A wide part of this record is selected. Outside treatment, send only what the request needs.',
  safer: 'Choose less',
  reasons: [
    { id: 'treatment', label: 'For treatment by a provider' },
    { id: 'patient', label: 'The patient asked for it' },
    { id: 'justified', label: 'The whole record is justified' },
  ],
  minimumNecessary: true,
  remembers: 'record',
  holdOut: 'may-be-approved',
  judge({ wholeRecord, rangeDays, sectionCount }) {
    const says = (why: string) => remind('minimum-necessary-whole-record', '45 CFR 164.514(d)(5)', why);
    if (wholeRecord === true) return says('The whole record is selected.');
    if (rangeDays !== undefined && rangeDays > WIDE_RANGE_DAYS) return says('More than a year is selected.');
    if (sectionCount !== undefined && sectionCount >= MANY_SECTIONS)
      return says('Many parts of the record are selected.');
    return wholeRecord === undefined && rangeDays === undefined && sectionCount === undefined
      ? cannotTell('How much of the record is selected could not be read on this page.')
      : pass('Only a part of the record is selected.');
  },
});
