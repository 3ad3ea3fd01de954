/** Nobody here exists. The names are made to be found again if they ever leak out of the page. */
export interface SyntheticPatient {
  readonly uuid: string;
  readonly givenName: string;
  readonly familyName: string;
  /** As the banner shows it. */
  readonly name: string;
  /** The OpenMRS ID, as the banner shows it. */
  readonly identifier: string;
  readonly gender: 'female' | 'male';
  /** A calendar date, `YYYY-MM-DD`. */
  readonly birthdate: string;
  /** How many visits the record holds, each with a vitals form, every second one with a visit note. */
  readonly visitCount: number;
}

export const PATIENTS: readonly [SyntheticPatient, SyntheticPatient] = [
  {
    uuid: '7b1d8c52-93f4-4e0a-8a6e-5d20c3f1aa01',
    givenName: 'Philippa',
    familyName: 'Quartzwell',
    name: 'Philippa Quartzwell',
    identifier: '100QZW7',
    gender: 'female',
    birthdate: '1961-04-09',
    visitCount: 26,
  },
  {
    uuid: 'c04e6f3a-2f7b-4b39-9d55-0e8a7746bb02',
    givenName: 'Osric',
    familyName: 'Lanternby',
    name: 'Osric Lanternby',
    identifier: '100LNB3',
    gender: 'male',
    birthdate: '1987-11-23',
    visitCount: 2,
  },
];

export interface SyntheticVisit {
  readonly index: number;
  /** ISO 8601 with a zone, as OpenMRS writes it. */
  readonly start: string;
  readonly stop: string;
}

const FIRST_VISIT = Date.UTC(2023, 0, 10, 9, 0);
const EVERY_SIX_WEEKS = 42 * 24 * 3600 * 1000;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** A patient's visits, newest first, at dates that never change: a test may count on them. */
export function visitsOf(patient: SyntheticPatient): SyntheticVisit[] {
  return Array.from({ length: patient.visitCount }, (_, index) => {
    const start = FIRST_VISIT + index * EVERY_SIX_WEEKS;
    return { index, start: openmrsTime(start), stop: openmrsTime(start + HALF_AN_HOUR) };
  }).reverse();
}

function openmrsTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000');
}

/** A UUID that is always the same for the same thing of the same patient. */
export function uuidOf(patient: SyntheticPatient, what: number, index: number): string {
  const tail = (what * 10_000 + index).toString(16).padStart(8, '0');
  return `${patient.uuid.slice(0, 8)}-0000-4000-8000-${patient.uuid.slice(-4)}${tail}`;
}
