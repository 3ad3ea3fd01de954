import { CHART, calendarDays, defineState, exempt, moreThan, toAgencies, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Tennessee',
  residentsOf: 'tn',
  citation: 'T.C.A. 47-18-2107',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ within: calendarDays(45) }),
    toAgencies(moreThan(1000), { confidence: { within: 'high', threshold: 'medium' } }),
  ],
  carveOut: exempt({
    lifts: ['individuals', 'consumer-reporting-agencies'],
    words: 'since 2016-07-01 the statute does not apply to an entity subject to HIPAA',
  }),
  notes: ['No notice to the Attorney General (seen in a chart).'],
  source: `datamatters.sidley.com 2016; ${CHART}`,
  dateChecked: '2026-11-22',
});
