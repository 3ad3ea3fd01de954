import { defineState, toAgencies, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Tennessee',
  residentsOf: 'tn',
  citation: 'T.C.A. 47-18-2107',
  onlyFacilities: false,
  listsMedical: 'unknown',
  reaches: 'computerized',
  notices: [toIndividuals({ within: { days: 45, unit: 'calendar' } }), toAgencies(1000)],
  carveOut: {
    effect: 'exempt',
    lifts: ['individuals', 'consumer-reporting-agencies'],
    onlyHealthData: false,
    words: 'since 2016-07-01 the statute does not apply to an entity subject to HIPAA',
    confidence: 'high',
    unverified: [],
  },
  notes: ['No notice to the Attorney General (seen in a chart).'],
  source: 'datamatters.sidley.com 2016; state-law chart',
  dateChecked: '2026-11-22',
});
