import {
  atLeast,
  calendarDays,
  defineState,
  NO_CARVE_OUT,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Texas',
  residentsOf: 'tx',
  citation: 'Tex. Bus. & Com. Code 521.053',
  listsMedical: 'yes',
  notices: [
    toIndividuals({ from: 'determination', within: calendarDays(60) }),
    toAttorneyGeneral({ from: 'determination', within: calendarDays(30), threshold: atLeast(250) }),
  ],
  carveOut: { ...NO_CARVE_OUT, words: 'None was found for entities under HIPAA.' },
  notes: [
    'Sensitive personal information includes health condition, care and payment.',
    'The Attorney General is told as soon as practicable; the 30 days are the limit.',
  ],
  source: 'lawserver.com statute text; perkinscoie.com TX chart',
  dateChecked: '2026-11-21',
});
