import {
  CHART,
  calendarDays,
  defineState,
  exempt,
  moreThan,
  SECONDARY,
  toAgencies,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Wisconsin',
  residentsOf: 'wi',
  citation: 'Wis. Stat. 134.98',
  listsMedical: 'unknown',
  reaches: 'any-form',
  notices: [toIndividuals({ ...SECONDARY, within: calendarDays(45) }), toAgencies(moreThan(1000), SECONDARY)],
  carveOut: exempt({
    lifts: ['individuals', 'consumer-reporting-agencies'],
    words: 'plans and providers that comply with 45 CFR Part 164 are outside (3m)',
    confidence: 'medium',
    unverified: ['The wording of (3m); one source shows 60 days for health information instead.'],
  }),
  notes: ['Paper is covered too. No regulator is told.'],
  source: `Mintz 2018; csrps; dwt; ${CHART}`,
  dateChecked: '2026-11-21',
});
