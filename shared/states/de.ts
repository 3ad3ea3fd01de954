import { calendarDays, deemed, defineState, moreThan, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Delaware',
  residentsOf: 'de',
  citation: '6 Del. C. 12B-102, 12B-103',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ from: 'determination', within: calendarDays(60) }),
    toAttorneyGeneral({ from: 'determination', beside: 'with-individuals', threshold: moreThan(500) }),
  ],
  carveOut: deemed({
    mayLift: ['attorney-general'],
    words: 'procedures under HIPAA that were followed are compliance (12B-103(b))',
  }),
  source: 'delcode.delaware.gov; self-law.org; perkinscoie DE',
  dateChecked: '2026-11-21',
});
