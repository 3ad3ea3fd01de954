import {
  businessDays,
  calendarDays,
  deemed,
  defineState,
  moreThan,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'New York',
  residentsOf: 'ny',
  citation: 'Gen. Bus. Law 899-aa (S2659B, in force 2024-12-21; health data added 2025-03-21)',
  listsMedical: 'yes',
  notices: [
    toIndividuals({ within: calendarDays(30) }),
    toAttorneyGeneral({ from: 'hhs-told', within: businessDays(5) }),
    toRegulator('department-of-state', { to: 'Department of State' }),
    toRegulator('state-police', { to: 'Division of State Police' }),
    toAgencies(moreThan(5000)),
  ],
  carveOut: deemed({
    words: 'a limited exemption where people are told under HIPAA; the regulators are told all the same',
    confidence: 'medium',
    unverified: ['How far the exemption for notices given under HIPAA reaches.'],
  }),
  notes: [
    'A covered entity gives the Attorney General the same notification as HHS, even about information that is not “private information” (subd. 9).',
    'Law enforcement is the only ground for delay left.',
    'Licensees of the Department of Financial Services tell that Department too.',
  ],
  source:
    '899-aa text; workplaceprivacyreport.com 2025-01; bytebacklaw.com; proteuscyber.com text; mintz.com 2025-02-28',
  dateChecked: '2026-11-21',
});
