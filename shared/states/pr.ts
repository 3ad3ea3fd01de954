import { calendarDays, defineState, NO_CARVE_OUT, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Puerto Rico',
  residentsOf: 'pr',
  citation: '10 L.P.R.A. 4051 and following',
  listsMedical: 'yes',
  notices: [
    toIndividuals(),
    toRegulator('department-of-consumer-affairs', {
      to: 'Department of Consumer Affairs (DACO)',
      within: calendarDays(10),
      afterHold: { kind: 'not-delayed' },
    }),
  ],
  carveOut: NO_CARVE_OUT,
  notes: [
    'The 10 days from detection cannot be extended.',
    'The Department announces the breach publicly within 24 hours of being told.',
    'Medical information that HIPAA protects is covered.',
  ],
  source: 'section 4052 text (casetext); swlaw; constangy; Mintz 2018',
  dateChecked: '2026-11-22',
});
