import {
  atLeast,
  CHART,
  deemed,
  defineState,
  moreThan,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'District of Columbia',
  residentsOf: 'dc',
  citation: 'D.C. Code 28-3851 to -3853 (amendments in force 2020-06-17)',
  listsMedical: 'yes',
  notices: [
    toIndividuals(),
    toAttorneyGeneral({ beside: 'with-individuals', threshold: { ...atLeast(50), orUnknown: true } }),
    toAgencies(moreThan(1000)),
  ],
  carveOut: deemed({
    words:
      'a notice that follows HIPAA and HITECH is compliance for individuals alone; the Attorney General is told in all cases',
  }),
  notes: [
    'It lists medical, genetic and health insurance information.',
    'No harm may be found only after consulting the Attorney General and federal law enforcement.',
    'Where a Social Security or tax number is among it: 18 months of identity protection.',
  ],
  source: `oag.dc.gov data-breach page; csrps.com; recordinglaw.com 2026; ${CHART}`,
  dateChecked: '2026-11-22',
});
