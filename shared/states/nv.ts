import {
  CHART,
  defineState,
  moreThan,
  NO_CARVE_OUT,
  SECONDARY,
  toAgencies,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Nevada',
  residentsOf: 'nv',
  citation: 'NRS 603A.010-.290 (the duty in .220)',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [toIndividuals(SECONDARY), toAgencies(moreThan(1000), SECONDARY)],
  carveOut: {
    ...NO_CARVE_OUT,
    words: 'None for entities under HIPAA: a route for an own policy with consistent timing.',
    confidence: 'medium',
  },
  notes: [
    'It lists the number that identifies a patient or an insured person, not diagnoses.',
    'No regulator is told.',
  ],
  source: CHART,
  dateChecked: '2026-11-22',
});
