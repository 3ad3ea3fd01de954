import type { PersonId } from '../ids.ts';
import type { Route } from '../incident/route.ts';
import { isRecusedBy } from '../routing/decide.ts';
import { NOBODY, type RegisterCounts } from './counts.ts';

/** An incident\u2019s register, as the history knows it. */
export type Register = {
  readonly counts: RegisterCounts;
  /** An officer says that everybody concerned is in it. */
  readonly isComplete: boolean;
  /** Whom the lead named beside themselves, in the order in which they were named. */
  readonly granted: readonly PersonId[];
  /** Entries of recipients that stand. */
  readonly recipients: readonly string[];
  /** Its identifiers are gone for good; the numbers stay. */
  readonly isPurged: boolean;
};

export const EMPTY_REGISTER: Register = {
  counts: NOBODY,
  isComplete: false,
  granted: [],
  recipients: [],
  isPurged: false,
};

/** What decides who may open a register. */
export type RegisterHolder = {
  readonly route: Route | null;
  readonly assignee: PersonId | null;
  readonly register: Register;
};

/** Who leads; where the governing body leads from outside, who works on it. */
export function leadOf({ route, assignee }: RegisterHolder): PersonId | null {
  return route?.lead ?? assignee;
}

/** The register is seen by the lead and whom the lead names; others have the numbers alone. */
export function mayOpenRegister(holder: RegisterHolder, person: PersonId): boolean {
  if (isRecusedBy(holder.route, person)) return false;
  return leadOf(holder) === person || holder.register.granted.includes(person);
}
