import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  moreThan,
  SECONDARY,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Pennsylvania',
  residentsOf: 'pa',
  citation: '73 P.S. 2301 and following (since 2024-09-26)',
  listsMedical: 'unknown',
  notices: [
    toIndividuals(SECONDARY),
    toAttorneyGeneral({ ...SECONDARY, beside: 'with-individuals', threshold: moreThan(500) }),
  ],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the rules of the primary or functional federal regulator is compliance',
  }),
  source: `natlawreview.com; perkinscoie 2024; ${CHART}`,
  dateChecked: '2026-11-22',
});
