import {
  CHART,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  moreThan,
  SECONDARY,
  toAgencies,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'New Hampshire',
  residentsOf: 'nh',
  citation: 'N.H. RSA 359-C:19, 359-C:20',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toRegulator('attorney-general', {
      ...SECONDARY,
      to: 'Attorney General, or the primary regulator under RSA 358-A:3',
      beside: 'with-individuals',
    }),
    toAgencies(moreThan(1000), SECONDARY),
  ],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the procedures of the state or federal regulator is compliance',
  }),
  notes: ['As soon as possible. A copy in circulation that says 60 days is no text of the statute.'],
  source: CHART,
  dateChecked: '2026-11-22',
});
