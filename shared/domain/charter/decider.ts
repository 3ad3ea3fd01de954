import type { Decider } from '../determination/decide.ts';
import type { Charter, CheckNeeded, Conclusion } from '../determination/state.ts';
import type { PersonId } from '../ids.ts';
import type { Route, Seat } from '../incident/route.ts';
import { isRecusedBy } from '../routing/decide.ts';
import { isMember } from '../routing/line.ts';
import type { RoutingPeople } from '../routing/people.ts';

/** What makes a conclusion one that nobody alone decides. */
export type Stakes = {
  /** How many people are affected, as far as known. */
  readonly affected: number | null;
  readonly isLate: boolean;
  readonly hasConflict: boolean;
};

/** What the charter of somebody who decides alone chooses for the other high-risk conclusions. */
export const CHARTER_CHOICES = ['before', 'after'] as const;
export type CharterChoice = (typeof CHARTER_CHOICES)[number];

export type Deciding = {
  readonly people: RoutingPeople;
  readonly route: Route | null;
  readonly choice: CharterChoice;
  readonly stakes: Stakes;
};

/**
 * Under what a person decides on one incident. An alternate acts under the holder\u2019s charter only in a recorded absence
 * of the holder, or where the route names them to lead or to join.
 */
export function deciderOf(person: PersonId, deciding: Deciding): Decider {
  const { people, route, choice, stakes } = deciding;
  const { governingBody, externalReviewer } = people;
  const charters: Charter[] = people.designations
    .filter(
      ({ holder, alternate, absentUntil }) =>
        holder === person || (alternate === person && absentUntil != null),
    )
    .map(({ role }) => role);
  charters.push(...routedCharters(person, route));
  if (isMember(governingBody) && governingBody === person) charters.push('governing-body');
  if (isMember(externalReviewer) && externalReviewer === person) charters.push('external-reviewer');
  const isIndependent = charters.length === 1 && charters[0] === 'external-reviewer';
  const isAlone = isDecidingAlone(people, route);
  return {
    person,
    charters: [...new Set(charters)],
    isRecused: isRecusedBy(route, person),
    isPresumptionLocked: (route?.flags ?? []).some(({ rule }) => rule === 'conflicted-lead'),
    isReviewer: route?.reviewer?.person === person,
    checkFor: (conclusion) => (isIndependent ? 'none' : checkFor(conclusion, { isAlone, choice, stakes })),
  };
}

const IN_SOMEBODYS_PLACE: readonly (Seat | undefined)[] = [
  'alternate',
  'other-designation',
  'officer',
  'delegate',
  'handed-over',
];

/**
 * Who leads in somebody\u2019s place acts under that charter, and under both where the other has nobody; who joins, under
 * the other.
 */
function routedCharters(person: PersonId, route: Route | null): Charter[] {
  if (route === null) return [];
  const other = route.leadRole === 'privacy' ? 'security' : 'privacy';
  if (person === route.joins) return [other];
  if (person !== route.lead || !IN_SOMEBODYS_PLACE.includes(route.leadAs)) return [];
  return route.track === 'both' && route.joins === null ? [route.leadRole, other] : [route.leadRole];
}

/** One person holds both designations, or there is no other officer who is not recused. */
function isDecidingAlone({ designations, officers }: RoutingPeople, route: Route | null): boolean {
  const isFree = (person: PersonId) => !isRecusedBy(route, person);
  const holders = new Set(designations.map(({ holder }) => holder).filter(isFree));
  return holders.size < 2 || officers.filter(isFree).length < 2;
}

/** Whether a route shows that somebody who would decide is not free to. */
export function hasConflict(route: Route | null): boolean {
  const rules = ['conflict', 'conflicted-lead', 'reports-to-head'];
  return (route?.flags ?? []).some(({ rule }) => rules.includes(rule));
}

/**
 * Where one person decides alone, 500 and more, late notice and conflicts wait for an independent check, and so does,
 * or is sampled afterwards as the charter chooses, every conclusion after which no notice is sent.
 */
export function checkFor(
  conclusion: Conclusion,
  deciding: { readonly isAlone: boolean; readonly choice: CharterChoice; readonly stakes: Stakes },
): CheckNeeded {
  const { isAlone, choice, stakes } = deciding;
  if (!isAlone) return 'none';
  const isGrave = (stakes.affected ?? 0) >= 500 || stakes.isLate || stakes.hasConflict;
  if (isGrave) return 'before';
  return conclusion === 'breach' ? 'none' : choice;
}
