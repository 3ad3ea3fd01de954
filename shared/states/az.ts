import {
  CHART,
  calendarDays,
  defineState,
  exempt,
  moreThan,
  SECONDARY,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
  toRegulator,
} from './_define.ts';

const within = { from: 'determination', within: calendarDays(45) } as const;
const threshold = moreThan(1000);

export default defineState({
  title: 'Arizona',
  residentsOf: 'az',
  citation: 'A.R.S. 18-551, 18-552',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ ...SECONDARY, ...within }),
    toAttorneyGeneral({ ...SECONDARY, ...within, threshold }),
    toRegulator('department-of-homeland-security', {
      ...SECONDARY,
      ...within,
      to: 'Director of the Arizona Department of Homeland Security',
      threshold,
    }),
    toAgencies(threshold, { ...SECONDARY, ...within, to: 'The three consumer reporting agencies' }),
  ],
  carveOut: exempt({
    lifts: [
      'individuals',
      'attorney-general',
      'department-of-homeland-security',
      'consumer-reporting-agencies',
    ],
    words: 'covered entities and business associates under HIPAA are exempt (18-552(N))',
    confidence: 'medium',
    unverified: ['Whether they are exempt as such, or only while they comply, as one chart adds.'],
  }),
  notes: ['One chart adds charitable foundations that support such entities.'],
  source: `akingump.com; constangy AZ; tekrisq.com; data set quoting azleg; ${CHART}`,
  dateChecked: '2026-11-22',
});
