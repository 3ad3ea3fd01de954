import { CHART, deemed, defineState, FEDERAL_REGULATOR, SECONDARY, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Mississippi',
  residentsOf: 'ms',
  citation: 'Miss. Code 75-24-29',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [toIndividuals(SECONDARY)],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the primary federal regulator’s rules is compliance, if individuals are told',
  }),
  notes: ['The investigation may be finished first.', 'No regulator is told.'],
  source: CHART,
  dateChecked: '2026-11-22',
});
