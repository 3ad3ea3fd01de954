import {
  atLeast,
  calendarDays,
  deemed,
  defineState,
  SECONDARY,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'Florida',
  residentsOf: 'fl',
  citation: 'Fla. Stat. 501.171',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ ...SECONDARY, from: 'determination-or-belief', within: calendarDays(30) }),
    toRegulator('department-of-legal-affairs', {
      ...SECONDARY,
      to: 'Department of Legal Affairs',
      from: 'determination-or-belief',
      within: calendarDays(30),
      threshold: atLeast(500),
    }),
  ],
  carveOut: deemed({
    words:
      'notice to individuals under the rules of the federal regulator counts as compliance (4)(g), so HIPAA’s 60 days',
    confidence: 'medium',
    unverified: ['Whether a copy of that notice has to go to the Department.'],
  }),
  notes: [
    'The statute counts from the determination or from reason to believe, so the earlier day is used.',
    'For good cause, told to the Attorney General, 15 more days.',
  ],
  source: 'triagehealthlawblog; jdsupra Akerman; Mintz 2018; Mondaq/BakerHostetler 2014',
  dateChecked: '2026-11-21',
});
