import { daysBetween } from '../calendar.ts';
import type { CalendarDate, IncidentId, PersonId } from '../ids.ts';
import { isBarred } from '../incident/access.ts';
import { referenceOf } from '../incident/reference.ts';
import type { IncidentState } from '../incident/state.ts';
import type { CommitmentId, CommitmentKind } from './commitment.ts';
import { standingOn } from './commitment.ts';

/** Something that is still owed, as lists look at it: what it says stands with its incident. */
export type Owed = {
  readonly id: CommitmentId;
  readonly kind: CommitmentKind;
  readonly owner: PersonId;
  readonly dueOn: CalendarDate;
  /** Whole days from today on; negative once it is late. */
  readonly daysLeft: number;
  readonly incident: IncidentId;
  readonly reference: string;
};

/**
 * What is still owed because of these incidents, the first due first, as far as one person may know of it: nothing of an
 * incident they acted in or are named in, and no sanction for themselves.
 */
export function owedIn(
  states: readonly IncidentState[],
  person: PersonId,
  today: CalendarDate,
): readonly Owed[] {
  return states
    .filter(({ route }) => !isBarred(route, person))
    .flatMap((state) => owedBecauseOf(state, person, today))
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
}

function owedBecauseOf(state: IncidentState, person: PersonId, today: CalendarDate): Owed[] {
  return Object.entries(state.commitments)
    .filter(([, { concerns }]) => concerns !== person)
    .filter(([, commitment]) => ['owed', 'late'].includes(standingOn(today, commitment)))
    .map(([id, { kind, owner, dueOn }]) => ({
      ...{ id: id as CommitmentId, kind, owner, dueOn },
      daysLeft: daysBetween(today, dueOn),
      incident: state.incidentId,
      reference: referenceOf(state.report.reportId),
    }));
}
