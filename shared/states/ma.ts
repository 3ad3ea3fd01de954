import { deemed, defineState, toAgencies, toAttorneyGeneral, toIndividuals, toRegulator } from './_define.ts';

export default defineState({
  title: 'Massachusetts',
  residentsOf: 'ma',
  citation: 'M.G.L. c. 93H s. 3, 3A, 5',
  listsMedical: 'unknown',
  notices: [
    toIndividuals(),
    toAttorneyGeneral(),
    toRegulator('consumer-affairs', { to: 'Office of Consumer Affairs and Business Regulation' }),
    toAgencies(null, { to: 'Consumer reporting and state agencies that the director names' }),
  ],
  carveOut: deemed({
    words:
      's. 5: federal procedures are maintained, residents are told under them, and the Attorney General and Consumer Affairs are told',
  }),
  letter: {
    asks: [
      'Under s. 3 it must not state the nature of the breach or how many are affected, which 164.404(c)(1)(A) demands: go by s. 5.',
      'With a Social Security number among it: 18 months of free credit monitoring, and how to enrol (s. 3A).',
    ],
    adds: 'You have the right to obtain a police report about this, and you may place, lift or remove a security freeze on your credit report free of charge.',
    confidence: 'low',
  },
  notes: [
    'The notice to residents under s. 3 must not state the nature of the breach or how many are affected, which 164.404(c)(1)(A) demands: go by s. 5.',
    'As soon as practicable and without unreasonable delay; a final count may not be waited for.',
    'Where a Social Security number is among it: 18 months of free credit monitoring (s. 3A).',
    'A parent or affiliated company is named in the notice.',
  ],
  source: 'statute text (Ansvar-Systems/US-law-mcp ma.json); Mintz timeline',
  dateChecked: '2026-11-22',
});
