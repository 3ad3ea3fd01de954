import type { DesignationInForce, DesignationRole, Route } from '../domain/incident/route.ts';
import type { RoutingFacts, RoutingRule } from './_define.ts';

/**
 * Who leads, who joins, and why. Total: the registry's last rule applies to everything.
 * @param rules the registry, by id
 * @param designations those in force in the organization on the day of the report
 */
export function routeIncident(
  rules: Readonly<Record<string, RoutingRule>>,
  given: RoutingFacts,
  designations: readonly DesignationInForce[],
): Route {
  const [id, rule] = firstThatApplies(rules, given);
  const holder = (role: DesignationRole) => designations.find((designation) => designation.role === role);
  const lead = holder(rule.leadRole);
  const other = holder(rule.leadRole === 'privacy' ? 'security' : 'privacy');
  return {
    rule: id,
    version: rule.version,
    track: rule.track,
    leadRole: rule.leadRole,
    lead: lead?.holder ?? null,
    alternate: lead?.alternate ?? null,
    joins: rule.track === 'both' && other?.holder !== lead?.holder ? (other?.holder ?? null) : null,
    reason: rule.reason,
  };
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
