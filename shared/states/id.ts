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
  title: 'Idaho',
  residentsOf: 'id',
  citation: 'Idaho Code 28-51-104 to -107',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toAttorneyGeneral({
      part: 'attorney-general-by-public-bodies',
      owedBy: 'public-bodies',
      within: { hours: 24 },
      confidence: { within: 'low', threshold: 'low' },
      unverified: ['That public agencies tell the Attorney General within 24 hours.'],
    }),
  ],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words: 'following the procedures of the primary or functional regulator is compliance',
  }),
  notes: [
    'Only after an investigation finds misuse, or that it is likely.',
    'Private entities tell no regulator.',
  ],
  source: CHART,
  dateChecked: '2026-11-22',
});
