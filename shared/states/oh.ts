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
  title: 'Ohio',
  residentsOf: 'oh',
  citation: 'ORC 1349.19 (last amended by SB 126, in force 2007-03-30)',
  listsMedical: 'unknown',
  notices: [toIndividuals({ ...SECONDARY, within: calendarDays(45) }), toAgencies(moreThan(1000), SECONDARY)],
  carveOut: exempt({
    lifts: ['individuals', 'consumer-reporting-agencies'],
    words: 'covered entities under HIPAA are exempt (1349.19(F)), from telling the agencies too',
    confidence: 'medium',
    unverified: ['The wording of 1349.19(F).'],
  }),
  notes: ['No regulator is told.'],
  source: `dwt.com/ohio; cybersecurity.osu.edu; instalawyer.io; ${CHART}`,
  dateChecked: '2026-11-21',
});
