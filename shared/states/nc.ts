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
  title: 'North Carolina',
  residentsOf: 'nc',
  citation: 'N.C.G.S. 75-61, 75-65',
  listsMedical: 'no',
  reaches: 'any-form',
  notices: [
    toIndividuals(),
    toRegulator('attorney-general', { to: 'Attorney General, Consumer Protection Division' }),
    toAgencies(moreThan(1000)),
  ],
  carveOut: { ...NO_CARVE_OUT, words: 'None; the federal route is for financial institutions alone.' },
  notes: [
    'Personal information in any form counts, paper included.',
    'The Attorney General has a form for it. Above 1,000 the Attorney General and the agencies are told of timing, distribution and content.',
  ],
  letter: {
    asks: [
      'It names the consumer reporting agencies, the Federal Trade Commission and the Attorney General.',
    ],
    adds: 'You can get information about identity theft from the Federal Trade Commission (1-877-438-4338, consumer.ftc.gov), from the Attorney General of North Carolina, and from the consumer reporting agencies Equifax, Experian and TransUnion.',
    confidence: 'low',
  },
  source: `75-65 text (law.onecle.com, lawserver); ncdoj.gov; ${CHART}`,
  dateChecked: '2026-11-22',
});
