import {
  atLeast,
  CHART,
  calendarDays,
  deemed,
  defineState,
  FEDERAL_REGULATOR,
  toAgencies,
  toAttorneyGeneral,
  toIndividuals,
  toRegulator,
} from './_define.ts';

export default defineState({
  title: 'Utah',
  residentsOf: 'ut',
  citation: 'Utah Code 13-44-101 to -301 (notice -202); for public entities 63A-19-405',
  listsMedical: 'no',
  notices: [
    toIndividuals(),
    toAttorneyGeneral({ threshold: atLeast(500) }),
    toRegulator('cyber-center', { to: 'Utah Cyber Center', threshold: atLeast(500) }),
    toRegulator('cyber-center-by-public-bodies', {
      to: 'Utah Cyber Center',
      owedBy: 'public-bodies',
      within: calendarDays(5),
      confidence: { within: 'medium', threshold: 'medium' },
      unverified: ['Whom 63A-19-405 has public entities tell within 5 days, and of how many residents.'],
    }),
    toAgencies(atLeast(1000)),
  ],
  carveOut: deemed({
    ...FEDERAL_REGULATOR,
    words:
      'an entity regulated by federal law that follows its regulator’s procedures is in compliance, if it tells the residents under them',
  }),
  notes: ['Only after finding that misuse occurred or is likely.'],
  source: `cybercenter.utah.gov report page; hipaajournal (businesstelegraph copy); lexace.ai 63A-19-405; ${CHART}`,
  dateChecked: '2026-11-22',
});
