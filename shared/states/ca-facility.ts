import { defineState, NO_CARVE_OUT, toIndividuals, toRegulator } from './_define.ts';

const within = { days: 15, unit: 'business' } as const;
const unverified = ['What \u201cbusiness day\u201d means: Saturdays and Sundays alone are left out here.'];

export default defineState({
  title: 'California, licensed facilities',
  residentsOf: 'ca',
  citation: 'Cal. Health & Safety Code 1280.15; 22 CCR 79900-79905',
  onlyFacilities: true,
  listsMedical: 'yes',
  reaches: 'any-form',
  notices: [
    toIndividuals({ to: 'Patients affected', from: 'detection', within, unverified }),
    toRegulator('department-of-public-health', {
      to: 'Department of Public Health',
      from: 'detection',
      within,
      unverified,
    }),
  ],
  carveOut: NO_CARVE_OUT,
  notes: [
    'No relief for following HIPAA, but 22 CCR 79901(b)(1) leaves out: misdirection inside the same facility or system; misdirection to another HIPAA covered entity while coordinating care; what could not be retained; access permitted by law; encrypted data lost. Lost unencrypted data is presumed a breach.',
    'A low-probability exclusion (79901(b)(1)(F)) exists; its text was not seen to the end.',
    'After a law-enforcement delay ends, 15 business days again.',
    'The report to the Department includes patients\u2019 names; the HHS export never does.',
  ],
  source: 'alstonprivacy.com; leginfo AB 1755; 22 CCR 79901 & 79902 text (casetext mirror, westlaw)',
  dateChecked: '2026-11-22',
});
