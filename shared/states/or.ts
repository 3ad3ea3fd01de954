import {
  BY_WHEN,
  byVendor,
  calendarDays,
  deemed,
  defineState,
  moreThan,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Oregon',
  residentsOf: 'or',
  citation: 'ORS 646A.604',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ within: calendarDays(45) }),
    toAttorneyGeneral({
      threshold: moreThan(250),
      beside: 'with-individuals',
      confidence: { within: 'medium', threshold: 'high' },
      unverified: [BY_WHEN],
    }),
    byVendor(calendarDays(10)),
  ],
  carveOut: deemed({
    words:
      'entities under HIPAA are outside the 45 days; the Attorney General gets a copy when the federal regulator is told',
    confidence: 'medium',
  }),
  source: 'oregonlaws.org and instalawyer.io text; nfp.com 2015; attivo 2018',
  dateChecked: '2026-11-22',
});
