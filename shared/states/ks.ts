import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  moreThan,
  toAgencies,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Kansas',
  residentsOf: 'ks',
  citation: 'K.S.A. 50-7a01, 50-7a02',
  listsMedical: 'no',
  notices: [toIndividuals(), toAgencies(moreThan(1000))],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words:
      'an entity that maintains procedures under its primary or functional federal regulator’s rules is in compliance (50-7a02(e))',
  }),
  notes: ['Only after a prompt investigation finds misuse, or that it is likely.', 'No regulator is told.'],
  source: `50-7a02(d), (e), (g) text (Ansvar-Systems/US-law-mcp ks.json); ${CHART}`,
  dateChecked: '2026-11-22',
});
