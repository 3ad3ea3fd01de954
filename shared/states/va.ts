import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  moreThan,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Virginia',
  residentsOf: 'va',
  citation: 'Va. Code 18.2-186.6; for medical data of publicly funded bodies 32.1-127.1:05',
  listsMedical: 'no',
  notices: [toIndividuals(), toAttorneyGeneral(), toAgencies(moreThan(1000))],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the notice rules of the primary or functional federal regulator is compliance',
  }),
  notes: [
    'Only where identity theft or fraud is reasonably believed.',
    'Above 1,000 the Attorney General and the agencies are told of timing and content.',
    '32.1-127.1:05 has publicly funded bodies tell the Attorney General and the Commissioner of Health of medical data; it does not apply to who is subject to 42 USC 17932 under HIPAA.',
  ],
  source: `32.1-127.1:05 text (UniCourt/cic-code-va, 2022); Va. OAG breach sheet; foley.com 2008; ${CHART}`,
  dateChecked: '2026-11-22',
});
