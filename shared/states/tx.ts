import { defineState, NO_CARVE_OUT, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Texas',
  residentsOf: 'tx',
  citation: 'Tex. Bus. & Com. Code 521.053',
  onlyFacilities: false,
  listsMedical: 'yes',
  reaches: 'computerized',
  notices: [
    toIndividuals({ from: 'determination', within: { days: 60, unit: 'calendar' } }),
    toRegulator('attorney-general', {
      to: 'Attorney General',
      from: 'determination',
      within: { days: 30, unit: 'calendar' },
      threshold: { operator: 'at-least', residents: 250 },
    }),
  ],
  carveOut: NO_CARVE_OUT,
  notes: ['Sensitive personal information includes health condition, care and payment.'],
  source: 'lawserver.com statute text; perkinscoie.com TX chart',
  dateChecked: '2026-11-21',
});
