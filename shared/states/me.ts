import {
  BY_WHEN,
  CHART,
  calendarDays,
  deemed,
  defineState,
  SECONDARY,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'Maine',
  residentsOf: 'me',
  citation: '10 M.R.S. 1346-1350-B',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ ...SECONDARY, from: 'confirmation', within: calendarDays(30) }),
    toRegulator('attorney-general', {
      ...SECONDARY,
      to: 'Attorney General, or Department of Professional and Financial Regulation',
      beside: 'with-individuals',
      unverified: [BY_WHEN],
    }),
  ],
  carveOut: deemed({
    words:
      'only where the federal rule protects at least as well, which HIPAA’s 60 days may not: take the 30 days as live',
    confidence: 'low',
    unverified: ['Whether HIPAA protects at least as well as this statute.'],
  }),
  notes: ['The 30 days count from knowing of the breach and having identified its scope.'],
  source: `complianceiq.site/maine (an older DWT page predates the 30 days); ${CHART}`,
  dateChecked: '2026-11-22',
});
