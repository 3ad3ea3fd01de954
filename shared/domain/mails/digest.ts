import type { Clock } from '../clocks/clock.ts';
import { standingOf } from '../determination/standing.ts';
import type { PersonId } from '../ids.ts';
import { isBarred } from '../incident/access.ts';
import { referenceOf } from '../incident/reference.ts';
import type { IncidentState } from '../incident/state.ts';

/** One open incident as a digest looks at it. */
export type Weighed = { readonly state: IncidentState; readonly clocks: readonly Clock[] };

/** What an officer has to see today, as references alone. Each list is theirs, the oldest first. */
export type Digest = {
  readonly late: readonly string[];
  readonly dueSoon: readonly string[];
  readonly unacknowledged: readonly string[];
  /** A conclusion that somebody else signed and they are named to look at. */
  readonly signOff: readonly string[];
};

/**
 * Nothing of what they acted in or are named in.
 * @param soonDays a clock with so many days or fewer left is due soon
 */
export function digestOf(person: PersonId, all: readonly Weighed[], soonDays: number): Digest {
  const open = all.filter(({ state }) => !isBarred(state.route, person));
  const own = open.filter(({ state }) => isTheirs(person, state));
  const references = (those: readonly Weighed[]) =>
    those.map(({ state }) => referenceOf(state.report.reportId));
  const isLate = ({ clocks }: Weighed) => clocks.some(({ state }) => state === 'late');
  const isSoon = ({ clocks }: Weighed) =>
    clocks.some(({ state, daysLeft }) => state === 'running' && daysLeft !== null && daysLeft <= soonDays);
  return {
    late: references(own.filter(isLate)),
    dueSoon: references(own.filter((one) => !isLate(one) && isSoon(one))),
    unacknowledged: references(own.filter(({ state }) => state.acknowledgedAt === null)),
    signOff: references(open.filter(({ state }) => waitsFor(person, state))),
  };
}

export function isEmptyDigest(digest: Digest): boolean {
  return Object.values(digest).every((references) => references.length === 0);
}

/** They lead it, join in leading it, or work on it. */
export function isTheirs(person: PersonId, { route, assignee }: IncidentState): boolean {
  return [route?.lead, route?.joins, assignee].includes(person);
}

function waitsFor(person: PersonId, { route, determination }: IncidentState): boolean {
  const { signed } = determination;
  if (signed === null || signed.check !== null || signed.needs === 'none' || signed.signer === person)
    return false;
  const isOpen = signed.needs === 'after' || standingOf(determination).is === 'presumed-breach';
  return isOpen && route?.reviewer?.person === person;
}
