import { calendarDays, defineState, NO_CARVE_OUT, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Louisiana',
  residentsOf: 'la',
  citation: 'La. R.S. 51:3074; LAC 16:III.701',
  listsMedical: 'no',
  notices: [
    toIndividuals({ within: calendarDays(60) }),
    toAttorneyGeneral({ from: 'individuals-told', within: calendarDays(10) }),
  ],
  carveOut: NO_CARVE_OUT,
  notes: [
    'It is about Social Security, identity, account and passport numbers and biometric data.',
    'The Attorney General is told within 10 days of sending the notices, with the names of the residents.',
  ],
  source: 'statute text; ag.state.la.us; legis.la.gov; leakeandersson.com',
  dateChecked: '2026-11-21',
});
