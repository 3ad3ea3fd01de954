import {
  byVendor,
  calendarDays,
  deemed,
  defineState,
  moreThan,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Alabama',
  residentsOf: 'al',
  citation: 'Ala. Code 8-38-5, 8-38-6',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ from: 'determination-or-told', within: calendarDays(45) }),
    toAttorneyGeneral({
      from: 'determination-or-told',
      within: calendarDays(45),
      threshold: moreThan(1000),
    }),
    toAgencies(moreThan(1000)),
    byVendor(calendarDays(10)),
  ],
  carveOut: deemed({
    words:
      'complying with federal rules exempts, except that the Attorney General gets a copy where more than 1,000 are told',
    mayLift: ['consumer-reporting-agencies'],
  }),
  notes: [
    'It counts from the determination that substantial harm is reasonably likely; the day of the conclusion “breach” stands for it here.',
  ],
  source: 'dwt.com/gcp AL; termsfeed; codigoalpha',
  dateChecked: '2026-11-21',
});
