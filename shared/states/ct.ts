import { calendarDays, deemed, defineState, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Connecticut',
  residentsOf: 'ct',
  citation: 'C.G.S. 36a-701b (since 2021-10-01)',
  listsMedical: 'unknown',
  notices: [toIndividuals({ within: calendarDays(60) }), toAttorneyGeneral({ beside: 'with-individuals' })],
  carveOut: deemed({
    words: 'notice that follows HIPAA and HITECH is compliance; the Attorney General is told all the same',
  }),
  source: 'daypitney.com 2021',
  dateChecked: '2026-11-21',
});
