import {
  CHART,
  defineState,
  moreThan,
  NO_CARVE_OUT,
  SECONDARY,
  toAgencies,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Alaska',
  residentsOf: 'ak',
  citation: 'Alaska Stat. 45.48.010-.090',
  listsMedical: 'no',
  confidenceInList: 'medium',
  reaches: 'any-form',
  notices: [toIndividuals(SECONDARY), toAgencies(moreThan(1000), SECONDARY)],
  carveOut: { ...NO_CARVE_OUT, confidence: 'medium' },
  notes: [
    'Information in any form counts, paper and fax included.',
    'No notice where no harm is found: the Attorney General is told in writing before that finding is used, and it is kept 5 years.',
    'No regulator is told of an ordinary notice.',
  ],
  source: CHART,
  dateChecked: '2026-11-22',
});
