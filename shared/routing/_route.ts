import type { Route } from '../domain/incident/route.ts';
import type { Involvement } from '../domain/routing/involvement.ts';
import type { RoutingPeople } from '../domain/routing/people.ts';
import { seatsFor } from '../domain/routing/seats.ts';
import type { RoutingFacts, RoutingRule } from './_define.ts';

/**
 * Who leads, who joins, and why. Total: the registry's last rule applies to everything, and somebody always leads.
 * @param rules the registry, by id
 * @param people the organization's on the day of the decision
 */
export function routeIncident(
  rules: Readonly<Record<string, RoutingRule>>,
  given: RoutingFacts,
  people: RoutingPeople,
  involvement: Involvement,
): Route {
  const [id, rule] = firstThatApplies(rules, given);
  const { version, track, leadRole, reason } = rule;
  return { rule: id, version, track, leadRole, reason, ...seatsFor(rule, involvement, people) };
}

function firstThatApplies(
  rules: Readonly<Record<string, RoutingRule>>,
  given: RoutingFacts,
): [string, RoutingRule] {
  const ranked = Object.entries(rules).sort(([, a], [, b]) => a.rank - b.rank);
  const found = ranked.find(([, rule]) => rule.applies(given));
  if (found === undefined) throw new Error('The routing registry has no catch-all');
  return found;
}
