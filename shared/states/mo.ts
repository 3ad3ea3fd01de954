import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  moreThan,
  SECONDARY,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Missouri',
  residentsOf: 'mo',
  citation: 'Mo. Rev. Stat. 407.1500',
  listsMedical: 'yes',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toAttorneyGeneral({ ...SECONDARY, threshold: moreThan(1000) }),
    toAgencies(moreThan(1000), SECONDARY),
  ],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the procedures of the federal regulator is compliance, if people are told under them',
  }),
  notes: [
    'It lists medical and health insurance information.',
    'No notice where identity theft or fraud is not reasonably likely.',
    'The 1,000 are consumers told at one time.',
  ],
  source: `${CHART}; laws9 text (start only); proskauer 2009`,
  dateChecked: '2026-11-22',
});
