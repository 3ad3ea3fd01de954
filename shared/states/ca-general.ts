import { defineState, NO_CARVE_OUT, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'California',
  residentsOf: 'ca',
  citation: 'Cal. Civ. Code 1798.82 (SB 446, in force 2026-01-01)',
  onlyFacilities: false,
  listsMedical: 'yes',
  reaches: 'computerized',
  notices: [
    toIndividuals({ within: { days: 30, unit: 'calendar' } }),
    toRegulator('attorney-general', {
      to: 'Attorney General, sample notice',
      from: 'individuals-told',
      within: { days: 15, unit: 'calendar' },
      threshold: { operator: 'more-than', residents: 500 },
    }),
  ],
  carveOut: {
    ...NO_CARVE_OUT,
    words:
      'An entity under HIPAA that complies with HITECH 13402(f) has complied as to the content of the notice alone (1798.82(e)).',
  },
  notes: ['Delay is allowed for law enforcement, or to determine the scope and restore integrity.'],
  source: 'dataprotectionreport.com 2025-11; mvalaw.com; dailyjournal.com',
  dateChecked: '2026-11-22',
});
