/** Nobody here exists. */
export type Patient = {
  readonly uuid: string;
  readonly name: string;
  readonly number: string;
  readonly born: string;
  readonly sex: string;
  readonly allergies: string;
};

export type Visit = {
  readonly id: string;
  /** A calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string;
  readonly clinician: string;
  readonly documents: number;
};

export const PATIENT: Patient = {
  uuid: '5e0b7f3a-61d2-4c38-9a57-2f4be1d90c11',
  name: 'Ottoline Vantreight',
  number: '2048817',
  born: '1958-08-14',
  sex: 'Female',
  allergies: 'Penicillin (rash)',
};

const REASONS = [
  ['Blood pressure check', 'Dr. Mara Okafor', 1],
  ['Knee pain, follow-up', 'Dr. Emil Sato', 2],
  ['Annual examination', 'Dr. Mara Okafor', 4],
  ['Behavioral health, session', 'R. Amsel, LCSW', 1],
  ['Medication review', 'Dr. Mara Okafor', 2],
  ['Laboratory, lipid panel', 'Laboratory', 3],
  ['Flu vaccination', 'Nurse K. Dahl', 1],
] as const;

const VISITS = 22;
const DAY_MS = 86_400_000;
const LATEST = Date.UTC(2026, 1, 24);

/** Newest first, every seven weeks over almost three years: the same whenever they are looked at. */
export function visits(): readonly Visit[] {
  return Array.from({ length: VISITS }, (_, index) => {
    const [reason, clinician, documents] = REASONS[index % REASONS.length] ?? REASONS[0];
    const date = new Date(LATEST - index * 49 * DAY_MS).toISOString().slice(0, 10);
    return { id: String(7000 - index), date, reason, clinician, documents };
  });
}
