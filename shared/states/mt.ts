import { CHART, defineState, NO_CARVE_OUT, SECONDARY, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Montana',
  residentsOf: 'mt',
  citation: 'Mont. Code 30-14-1704; for public bodies 2-6-1501 and following; for insurers 33-19-321',
  listsMedical: 'yes',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(SECONDARY),
    toRegulator('attorney-general', {
      ...SECONDARY,
      to: 'Attorney General, Consumer Protection',
      beside: 'with-individuals',
    }),
  ],
  carveOut: {
    ...NO_CARVE_OUT,
    words: 'None for entities under HIPAA: a route for an own policy with consistent timing.',
    confidence: 'medium',
  },
  notes: [
    'It lists medical record information.',
    'The Attorney General gets an electronic copy of the notice with its date and method, at the same time as the residents.',
  ],
  source: CHART,
  dateChecked: '2026-11-22',
});
