import {
  CHART,
  calendarDays,
  defineState,
  moreThan,
  NO_CARVE_OUT,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'California',
  residentsOf: 'ca',
  citation: 'Cal. Civ. Code 1798.82 (SB 446, in force 2026-01-01)',
  listsMedical: 'yes',
  notices: [
    toIndividuals({ within: calendarDays(30) }),
    toRegulator('attorney-general', {
      to: 'Attorney General, sample notice',
      from: 'individuals-told',
      within: calendarDays(15),
      threshold: moreThan(500),
    }),
  ],
  carveOut: {
    ...NO_CARVE_OUT,
    words:
      'An entity under HIPAA that complies with HITECH 13402(f) has complied as to the content of the notice alone (1798.82(e)).',
  },
  letter: {
    asks: [
      'Title “Notice of Data Breach”, and the headings What Happened, What Information Was Involved, What We Are Doing, What You Can Do, For More Information (1798.82(d)(1)): the English letter has them.',
    ],
    adds: null,
    confidence: 'medium',
  },
  notes: ['Delay is allowed for law enforcement, or to determine the scope and restore integrity.'],
  source: `dataprotectionreport.com 2025-11; mvalaw.com; dailyjournal.com; ${CHART}`,
  dateChecked: '2026-11-22',
});
