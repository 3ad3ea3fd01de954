import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  moreThan,
  SECONDARY,
  toAgencies,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'West Virginia',
  residentsOf: 'wv',
  citation: 'W. Va. Code 46A-2A-101 to -105',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [toIndividuals(SECONDARY), toAgencies(moreThan(1000), SECONDARY)],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the procedures of the primary or functional regulator is compliance',
  }),
  notes: ['Only where identity theft or fraud is reasonably believed.', 'No regulator is told.'],
  source: CHART,
  dateChecked: '2026-11-22',
});
