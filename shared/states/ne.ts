import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  SECONDARY,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Nebraska',
  residentsOf: 'ne',
  citation: 'Neb. Rev. Stat. 87-801 and following',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [toIndividuals(SECONDARY), toAttorneyGeneral({ ...SECONDARY, beside: 'with-individuals' })],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words:
      'a regulated entity that follows its federal regulator’s procedures is in compliance, if it tells the residents and the Attorney General',
  }),
  source: CHART,
  dateChecked: '2026-11-22',
});
