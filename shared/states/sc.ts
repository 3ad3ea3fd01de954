import {
  CHART,
  defineState,
  moreThan,
  NO_CARVE_OUT,
  SECONDARY,
  toAgencies,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'South Carolina',
  residentsOf: 'sc',
  citation: 'S.C. Code 39-1-90',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toRegulator('department-of-consumer-affairs', {
      ...SECONDARY,
      to: 'Department of Consumer Affairs, Consumer Protection Division',
      threshold: moreThan(1000),
    }),
    toAgencies(moreThan(1000), SECONDARY),
  ],
  carveOut: {
    ...NO_CARVE_OUT,
    words:
      'None for entities under HIPAA: a route for financial institutions, and one for an own policy with consistent timing.',
    confidence: 'medium',
  },
  source: CHART,
  dateChecked: '2026-11-22',
});
