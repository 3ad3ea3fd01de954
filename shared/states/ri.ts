import {
  BY_WHEN,
  CHART,
  calendarDays,
  deemed,
  defineState,
  moreThan,
  SECONDARY,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Rhode Island',
  residentsOf: 'ri',
  citation: 'R.I.G.L. 11-49.3-4',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ ...SECONDARY, from: 'confirmation', within: calendarDays(45) }),
    toIndividuals({
      ...SECONDARY,
      part: 'individuals-by-public-bodies',
      owedBy: 'public-bodies',
      from: 'confirmation',
      within: calendarDays(30),
    }),
    toAttorneyGeneral({
      ...SECONDARY,
      beside: 'with-individuals',
      threshold: moreThan(500),
      unverified: [BY_WHEN],
    }),
    toAgencies(moreThan(500), { ...SECONDARY, beside: 'with-individuals', unverified: [BY_WHEN] }),
  ],
  carveOut: deemed({
    lifts: ['individuals', 'individuals-by-public-bodies'],
    words: 'a provider governed by HIPAA is in compliance',
    confidence: 'medium',
  }),
  notes: ['It counts from confirmation of the breach and knowing what the notice has to say.'],
  source: `dwt.com/gcp RI; prohipaa.com; Mintz; ${CHART}`,
  dateChecked: '2026-11-22',
});
