import {
  CHART,
  defineState,
  moreThan,
  NO_CARVE_OUT,
  toAgencies,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'New Jersey',
  residentsOf: 'nj',
  citation: 'N.J.S.A. 56:8-161 to -163',
  listsMedical: 'no',
  notices: [
    toIndividuals(),
    toRegulator('state-police', { to: 'Division of State Police', beside: 'before-individuals' }),
    toAgencies(moreThan(1000)),
  ],
  carveOut: NO_CARVE_OUT,
  notes: [
    'The State Police is told in advance of the customers.',
    'Access alone starts it.',
    'No notice where misuse is not reasonably possible: put the finding in writing and keep it 5 years.',
  ],
  source: `56:8-163 c.(1) text (Ansvar-Systems/US-law-mcp nj.json); ${CHART}; A1852 pending in May 2026 (workplaceprivacyreport.com)`,
  dateChecked: '2026-11-22',
});
