import { byVendor, calendarDays, deemed, defineState, toAttorneyGeneral, toIndividuals } from './_define.ts';

const afterHold = { kind: 'what-is-left', otherwiseDays: 7 } as const;

export default defineState({
  title: 'Maryland',
  residentsOf: 'md',
  citation: 'Com. Law 14-3504 (HB 962, in force 2022-10-01)',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ within: calendarDays(45), afterHold }),
    toAttorneyGeneral({ beside: 'before-individuals', afterHold }),
    byVendor(calendarDays(10)),
  ],
  carveOut: deemed({
    mayLift: ['attorney-general'],
    words: 'an entity subject to HIPAA that complies with it is in compliance',
  }),
  notes: [
    'The Attorney General is told before the residents are.',
    'After a law-enforcement delay, what is left of the 45 days; where nothing is left, 7 days.',
  ],
  letter: {
    asks: [
      'It names the consumer reporting agencies, the Federal Trade Commission and the Attorney General.',
    ],
    adds: 'You can get information about identity theft from the Federal Trade Commission (1-877-438-4338, consumer.ftc.gov), from the Attorney General of Maryland, and from the consumer reporting agencies Equifax, Experian and TransUnion.',
    confidence: 'low',
  },
  source: '14-3504 text; whitefordlaw.com; mvalaw.com; radarfirst.com',
  dateChecked: '2026-11-21',
});
