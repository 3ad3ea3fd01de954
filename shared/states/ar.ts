import {
  atLeast,
  CHART,
  calendarDays,
  defineState,
  exempt,
  SECONDARY,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Arkansas',
  residentsOf: 'ar',
  citation: 'Ark. Code 4-110-101 and following (notice -105)',
  listsMedical: 'yes',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toAttorneyGeneral({
      from: 'determination',
      within: calendarDays(45),
      beside: 'with-individuals',
      threshold: atLeast(1000),
      confidence: { within: 'medium', threshold: 'low' },
      unverified: [
        'Whether exactly 1,000 residents count: one chart says so, the summary says more than 1,000.',
      ],
    }),
  ],
  carveOut: exempt({
    lifts: ['individuals', 'attorney-general'],
    words:
      'who is regulated by a law that protects better and asks for disclosure at least as thorough is exempt',
    confidence: 'medium',
    unverified: ['Whether HIPAA protects better and asks for disclosure at least as thorough.'],
  }),
  notes: [
    'The Attorney General is told with the people affected, or 45 days after harm was determined to be reasonably likely, whichever comes first; the day of the conclusion “breach” stands for it here.',
    'No notice where harm is not reasonably likely: put the finding in writing. That it has to be kept 5 years nobody has verified.',
  ],
  source: CHART,
  dateChecked: '2026-11-22',
});
