import { CHART, deemed, defineState, moreThan, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'North Dakota',
  residentsOf: 'nd',
  citation: 'N.D.C.C. 51-30-02, 51-30-06',
  listsMedical: 'yes',
  notices: [toIndividuals(), toAttorneyGeneral({ beside: 'with-individuals', threshold: moreThan(250) })],
  carveOut: deemed({
    mayLift: ['attorney-general'],
    words:
      'a covered entity, business associate or subcontractor subject to 45 CFR Part 164 Subpart D is in compliance (51-30-06)',
  }),
  notes: [
    'It lists medical and health insurance information.',
    'The Attorney General is told by mail or e-mail.',
  ],
  source: `51-30-02 and 51-30-06 text (Ansvar-Systems/US-law-mcp nd.json); bakerdatacounsel.com 2013; ${CHART}`,
  dateChecked: '2026-11-22',
});
