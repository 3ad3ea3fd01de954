import {
  CHART,
  calendarDays,
  deemed,
  defineState,
  moreThan,
  SECONDARY,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Washington',
  residentsOf: 'wa',
  citation: 'RCW 19.255.010, .030',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ ...SECONDARY, within: calendarDays(30) }),
    toAttorneyGeneral({
      within: calendarDays(30),
      threshold: moreThan(500),
      confidence: { within: 'low', threshold: 'medium' },
      unverified: ['Whether the Attorney General’s time follows HITECH; the state’s 30 days are kept.'],
    }),
  ],
  carveOut: deemed({
    words:
      'a covered entity that complies with HITECH 13402 need not follow the part on notice to consumers, for information governed by HIPAA; the Attorney General is told all the same',
    confidence: 'medium',
  }),
  source: `dwt.com/washington; alstonprivacy.com 2015; constangy WA; Proskauer 2015; WSHA 2015; ${CHART}`,
  dateChecked: '2026-11-21',
});
