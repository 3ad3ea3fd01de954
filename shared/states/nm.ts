import {
  calendarDays,
  defineState,
  exempt,
  moreThan,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'New Mexico',
  residentsOf: 'nm',
  citation: 'NMSA 57-12C',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ within: calendarDays(45) }),
    toAttorneyGeneral({ within: calendarDays(45), threshold: moreThan(1000) }),
    toAgencies(moreThan(1000), { within: calendarDays(45) }),
  ],
  carveOut: exempt({
    lifts: ['individuals', 'attorney-general', 'consumer-reporting-agencies'],
    words: 'the statute does not apply to a person subject to HIPAA (57-12C-8)',
  }),
  source: 'insideprivacy.com; jdsupra Sedgwick',
  dateChecked: '2026-11-21',
});
