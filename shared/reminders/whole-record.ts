import { defineReminder } from './_define.ts';

/** A range of more than a year is treated as wide; [I] a design choice, not law. */
const WIDE_RANGE_DAYS = 366;
/** So many visits, forms or sections chosen at once is treated as wide; [I] as above. */
const MANY_SECTIONS = 12;

export default defineReminder({
  rank: 10,
  version: 1,
  title: 'Whole record or a wide range exported or printed',
  acts: ['export-record', 'print-record'],
  line: 'A wide part of this record is selected. Outside treatment, send only what the request needs.',
  safer: 'Choose less',
  reasons: [
    { id: 'treatment', label: 'For treatment by a provider' },
    { id: 'patient', label: 'The patient asked for it' },
    { id: 'justified', label: 'The whole record is justified' },
  ],
  judge({ facts }) {
    const citation = '45 CFR 164.514(d)(5); not for disclosures for treatment, 164.502(b)(2)(i)';
    const snippet = 'minimum-necessary-whole-record';
    if (facts.wholeRecord === true)
      return { verdict: 'remind', why: 'The whole record is selected.', citation, snippet };
    if (facts.rangeDays !== undefined && facts.rangeDays > WIDE_RANGE_DAYS) {
      return { verdict: 'remind', why: `${facts.rangeDays} days are selected.`, citation, snippet };
    }
    if (facts.sectionCount !== undefined && facts.sectionCount >= MANY_SECTIONS) {
      return {
        verdict: 'remind',
        why: `${facts.sectionCount} parts of the record are selected.`,
        citation,
        snippet,
      };
    }
    if (
      facts.wholeRecord === undefined &&
      facts.rangeDays === undefined &&
      facts.sectionCount === undefined
    ) {
      return {
        verdict: 'cannot-tell',
        why: 'How much of the record is selected could not be read on this page.',
      };
    }
    return { verdict: 'pass', why: 'Only a part of the record is selected.' };
  },
});
