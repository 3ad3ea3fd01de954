import { atLeast, calendarDays, deemed, defineState, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Oklahoma',
  residentsOf: 'ok',
  citation: '24 O.S. 161-166 (SB 626, in force 2026-01-01)',
  listsMedical: 'unknown',
  notices: [
    toIndividuals(),
    toAttorneyGeneral({ from: 'individuals-told', within: calendarDays(60), threshold: atLeast(500) }),
  ],
  carveOut: deemed({
    words: 'an entity that complies with HIPAA complies here if it gives the Attorney General notice',
  }),
  source: 'insideprivacy.com; troutmanprivacy.com; hipaatimes.com',
  dateChecked: '2026-11-21',
});
