import { CHART, defineState, exempt, moreThan, toAgencies, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Kentucky',
  residentsOf: 'ky',
  citation: 'KRS 365.732; for public bodies 61.931 and following',
  listsMedical: 'no',
  notices: [toIndividuals(), toAgencies(moreThan(1000))],
  carveOut: exempt({
    lifts: ['individuals', 'consumer-reporting-agencies'],
    words: 'entities subject to HIPAA, covered entities and business associates, are exempt',
  }),
  notes: [
    'No regulator is told by private entities.',
    'Contractors of public agencies have 72 hours under 61.931 and following.',
  ],
  source: `mondaq.com 325664; perkinscoie.com KY; proteuscyber.com text (start); ${CHART}`,
  dateChecked: '2026-11-22',
});
