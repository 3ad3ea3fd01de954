import { businessDays, calendarDays, deemed, defineState, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Vermont',
  residentsOf: 'vt',
  citation: '9 V.S.A. 2435',
  listsMedical: 'yes',
  notices: [
    toIndividuals({ within: calendarDays(45) }),
    toRegulator('attorney-general', {
      to: 'Attorney General, preliminary notice',
      within: businessDays(14),
      beside: 'with-individuals',
    }),
  ],
  carveOut: deemed({
    lifts: ['individuals', 'attorney-general'],
    onlyHealthData: true,
    words: 'the breach is limited to health data and notice is given under 45 CFR Part 164 Subpart D',
  }),
  notes: [
    'A Social Security or account number among the data brings back 45 days and the Attorney General’s 14 business days.',
    'A finding of no misuse must itself be sent to the Attorney General.',
    'The preliminary notice may come later where a sworn security program is on file.',
    'Substitute notice only above a cost of $10,000.',
  ],
  source: '2435 text (legislature.vermont.gov); workplaceprivacyreport 2012; Mintz',
  dateChecked: '2026-11-22',
});
