import {
  BY_WHEN,
  calendarDays,
  deemed,
  defineState,
  moreThan,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'South Dakota',
  residentsOf: 'sd',
  citation: 'SDCL 22-40-20, 22-40-26',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ within: calendarDays(60) }),
    toAttorneyGeneral({
      threshold: moreThan(250),
      beside: 'with-individuals',
      confidence: { within: 'medium', threshold: 'high' },
      unverified: [BY_WHEN],
    }),
  ],
  carveOut: deemed({
    mayLift: ['attorney-general'],
    words: 'federal procedures, HIPAA’s among them, that were followed are compliance (22-40-26)',
  }),
  source: 'self-law.org text; sdlegislature.gov; sidley 2018',
  dateChecked: '2026-11-21',
});
