import type { Clock } from '../clocks/clock.ts';
import type { Owed } from '../commitments/owed.ts';
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
  /** Commitments that are theirs to carry out, by the incident that they are owed for. */
  readonly owedLate: readonly string[];
  readonly owedSoon: readonly string[];
};

/** What one officer sees beside incidents: patients’ requests where they handle those, and what they owe. */
export type Beside = {
  readonly requests: readonly { readonly reference: string; readonly clock: Clock }[];
  readonly owed: readonly Owed[];
};
export const NOTHING_BESIDE: Beside = { requests: [], owed: [] };

/**
 * Nothing of what they acted in or are named in.
 * @param soonDays a clock with so many days or fewer left is due soon
 */
export function digestOf(
  person: PersonId,
  all: readonly Weighed[],
  soonDays: number,
  { requests, owed: owedByAnybody }: Beside = NOTHING_BESIDE,
): Digest {
  const open = all.filter(({ state }) => !isBarred(state.route, person));
  const own = open.filter(({ state }) => isTheirs(person, state));
  const references = (those: readonly Weighed[]) =>
    those.map(({ state }) => referenceOf(state.report.reportId));
  const isLate = (clocks: readonly Clock[]) => clocks.some(({ state }) => state === 'late');
  const isSoon = (clocks: readonly Clock[]) => clocks.some((clock) => isDueSoon(clock, soonDays));
  const asked = (is: (clocks: readonly Clock[]) => boolean) =>
    requests.filter(({ clock }) => is([clock])).map(({ reference }) => reference);
  const owed = owedByAnybody.filter(({ owner }) => owner === person);
  const late = own.filter(({ clocks }) => isLate(clocks));
  const soon = own.filter(({ clocks }) => !isLate(clocks) && isSoon(clocks));
  return {
    late: [...references(late), ...asked(isLate)],
    dueSoon: [...references(soon), ...asked(isSoon)],
    unacknowledged: references(own.filter(({ state }) => state.acknowledgedAt === null)),
    signOff: references(open.filter(({ state }) => waitsFor(person, state))),
    owedLate: owed.filter(({ daysLeft }) => daysLeft < 0).map(({ reference }) => reference),
    owedSoon: owed
      .filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= soonDays)
      .map(({ reference }) => reference),
  };
}

function isDueSoon({ state, daysLeft }: Clock, soonDays: number): boolean {
  return state === 'running' && daysLeft !== null && daysLeft <= soonDays;
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
