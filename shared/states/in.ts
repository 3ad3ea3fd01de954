import { calendarDays, defineState, exempt, SECONDARY, toAttorneyGeneral, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Indiana',
  residentsOf: 'in',
  citation: 'IC 24-4.9-3-1 to -4',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ ...SECONDARY, within: calendarDays(45) }),
    // That the Attorney General is told whenever residents are was read in the statute.
    toAttorneyGeneral({ beside: 'with-individuals' }),
  ],
  carveOut: exempt({
    lifts: ['individuals'],
    mayLift: ['attorney-general'],
    words:
      'an owner that follows the disclosure procedures of its HIPAA compliance plan is outside (3-4(c)-(e))',
    confidence: 'medium',
    unverified: ['The wording of 3-4(d), which was cut off in what was read.'],
  }),
  notes: ['The HIPAA exemption of 3-3.5 is about safeguards, not about notice.'],
  source: 'hipaajournal.com IN; akingump.com; counselstack IC 24-4.9-3-4; laws9; justia 2017; instalawyer',
  dateChecked: '2026-11-22',
});
