import { atLeast, CHART, deemed, defineState, SECONDARY, toAgencies, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Michigan',
  residentsOf: 'mi',
  citation: 'MCL 445.63, 445.72',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toAgencies(atLeast(1000), {
      confidence: { within: 'medium', threshold: 'low' },
      unverified: [
        'Whether exactly 1,000 residents count: one chart says so, a summary says more than 1,000.',
      ],
    }),
  ],
  carveOut: deemed({
    mayLift: ['consumer-reporting-agencies'],
    words: 'a covered entity under HIPAA is in compliance',
    confidence: 'medium',
    unverified: ['The statute’s own words on HIPAA: a chart alone was seen.'],
  }),
  notes: [
    'No notice where substantial loss, injury or identity theft is not likely.',
    'No regulator is told.',
  ],
  source: `${CHART}; lewisbrisbois.com; openagreements.org`,
  dateChecked: '2026-11-22',
});
