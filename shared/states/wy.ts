import { CHART, deemed, defineState, SECONDARY, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Wyoming',
  residentsOf: 'wy',
  citation: 'Wyo. Stat. 40-12-501, 40-12-502',
  listsMedical: 'yes',
  confidenceInList: 'medium',
  notices: [toIndividuals(SECONDARY)],
  carveOut: deemed({
    words: 'a covered entity or business associate that complies with HIPAA is in compliance',
    confidence: 'medium',
    unverified: ['That it holds only where the affected residents of Wyoming are told under HIPAA.'],
  }),
  notes: [
    'It lists medical and health insurance information.',
    'Only after finding misuse, or that it is likely.',
    'No regulator is told.',
  ],
  source: CHART,
  dateChecked: '2026-11-22',
});
