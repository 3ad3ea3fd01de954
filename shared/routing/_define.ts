import type { KeptFacts } from '../domain/incident/report.ts';
import type { DesignationRole, Track } from '../domain/incident/route.ts';

/** What a routing rule may look at. */
export type RoutingFacts = {
  readonly kind: string;
  readonly track: Track | 'unknown';
  readonly facts: KeptFacts;
};

/** One rule of who leads. The lowest rank that applies decides; ranks are unique; the last applies to all. */
export type RoutingRule = {
  readonly rank: number;
  /** Raised whenever the rule's outcome or reason changes; stored with every route it made. */
  readonly version: number;
  readonly applies: (given: RoutingFacts) => boolean;
  readonly track: Track;
  readonly leadRole: DesignationRole;
  /** Why, in plain words with its citation: the officer and the reporter both read it. */
  readonly reason: string;
};

export function defineRoutingRule(rule: RoutingRule): RoutingRule {
  return rule;
}
