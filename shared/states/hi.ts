import { CHART, deemed, defineState, moreThan, toAgencies, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Hawaii',
  residentsOf: 'hi',
  citation: 'HRS 487N-1 to -3; 323B',
  listsMedical: 'no',
  reaches: 'any-form',
  notices: [
    toIndividuals(),
    toRegulator('office-of-consumer-protection', {
      to: 'Office of Consumer Protection',
      threshold: moreThan(1000),
    }),
    toAgencies(moreThan(1000)),
  ],
  carveOut: deemed({
    mayLift: ['office-of-consumer-protection', 'consumer-reporting-agencies'],
    words:
      'a health plan or provider governed by HIPAA is in compliance; under 323B a notice that follows HIPAA satisfies state law for its information',
  }),
  notes: ['Records in any form count, paper included.', 'The 1,000 are people told at one time.'],
  source: `perkinscoie.com HI chart; accountablehq.com HI (323B); ${CHART}`,
  dateChecked: '2026-11-22',
});
