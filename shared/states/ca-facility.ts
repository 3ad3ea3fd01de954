import { businessDays, defineState, NO_CARVE_OUT, toIndividuals, toRegulator } from './_define.ts';

const detected = {
  from: 'detection',
  within: businessDays(15),
  afterHold: { kind: 'begins-again', period: businessDays(15) },
  confidence: { within: 'medium', threshold: 'high' },
  unverified: [
    'What “business day” means: Saturdays and Sundays alone are left out here.',
    'The end of 22 CCR 79901(b)(1)(F), which leaves out low probability.',
  ],
} as const;

export default defineState({
  title: 'California, licensed facilities',
  residentsOf: 'ca',
  citation: 'Cal. Health & Safety Code 1280.15; 22 CCR 79900-79905',
  onlyFacilities: true,
  listsMedical: 'yes',
  reaches: 'any-form',
  notices: [
    toIndividuals({ ...detected, to: 'Patients affected' }),
    toRegulator('department-of-public-health', { ...detected, to: 'Department of Public Health' }),
  ],
  carveOut: NO_CARVE_OUT,
  notes: [
    'No relief for following HIPAA, but 22 CCR 79901(b)(1) leaves out: misdirection inside the same facility or system that was not further accessed, used or disclosed; misdirection to another HIPAA covered entity while coordinating care; what could not be retained; access permitted by law; encrypted data lost. Lost unencrypted data is presumed a breach unless (F) fits.',
    'What a business associate knew may count as the facility’s detection, so its date is used.',
    'After a law-enforcement delay ends, 15 business days again.',
    'The report to the Department includes patients’ names; the HHS export never does.',
  ],
  source:
    'alstonprivacy.com; leginfo AB 1755; 22 CCR 79901 & 79902 text (casetext mirror, westlaw); athenelaw.com',
  dateChecked: '2026-11-22',
});
