import { businessDays, CHART, defineState, exempt, moreThan, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Iowa',
  residentsOf: 'ia',
  citation: 'Iowa Code 715C.1, 715C.2',
  listsMedical: 'no',
  reaches: 'any-form',
  notices: [
    toIndividuals(),
    toRegulator('attorney-general', {
      to: 'Attorney General, director of consumer protection',
      from: 'individuals-told',
      within: businessDays(5),
      threshold: moreThan(500),
    }),
  ],
  carveOut: exempt({
    lifts: ['individuals'],
    mayLift: ['attorney-general'],
    words: 'it does not apply to an entity subject to HIPAA and HITECH that complies with them',
  }),
  notes: ['Of paper, what was transferred from computerized form counts.'],
  source: `715C.2(8) text (Ansvar-Systems/US-law-mcp ia.json); ${CHART}`,
  dateChecked: '2026-11-22',
});
