import { atLeast, calendarDays, deemed, defineState, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Colorado',
  residentsOf: 'co',
  citation: 'C.R.S. 6-1-716',
  listsMedical: 'yes',
  notices: [
    toIndividuals({ from: 'determination', within: calendarDays(30) }),
    toAttorneyGeneral({ from: 'determination', within: calendarDays(30), threshold: atLeast(500) }),
  ],
  carveOut: deemed({
    lifts: [],
    words:
      'following the procedures of the federal regulator is compliance as to method and content, but the shortest period for individuals controls and the Attorney General is told all the same (6-1-716(2)(f), (3))',
  }),
  notes: ['It lists medical information and health insurance numbers.'],
  source: 'statute text; hipaajournal.com CO; complianceiq.site/colorado',
  dateChecked: '2026-11-22',
});
