import { clocks } from '@needful/shared/clocks/index.generated.ts';
import { type Deciding, deciderOf } from '@needful/shared/domain/charter/decider.ts';
import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { computeClocks } from '@needful/shared/domain/clocks/compute.ts';
import type { CalendarDate, PersonId } from '@needful/shared/domain/ids.ts';
import { clockFactsOf, type OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { DecisionFacts } from '@needful/shared/domain/incident/decide.ts';
import type { DesignationInForce } from '@needful/shared/domain/incident/route.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { misfit } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { routeIncident } from '@needful/shared/routing/_route.ts';
import { routing } from '@needful/shared/routing/index.generated.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { states } from '@needful/shared/states/index.generated.ts';
import { isOwnProfile } from '@needful/shared/wire/site-profile.ts';

/** The kind of that id, or undefined: ids come from outside, so inherited names such as `constructor` are none. */
export function findKind(id: string): Kind | undefined {
  return Object.hasOwn(kinds, id) ? (kinds as Record<string, Kind>)[id] : undefined;
}

/** What the shell reads of an organization before it decides. */
export type Organization = {
  readonly today: CalendarDate;
  readonly designations: readonly DesignationInForce[];
  /** Read only where a decision about a breach is asked for. */
  readonly facts?: OrganizationFacts;
  readonly officers?: ReadonlySet<PersonId>;
};

/** The clocks of an incident on that day, from the registries. */
export function clocksOf(
  state: IncidentState,
  facts: OrganizationFacts,
  today: CalendarDate,
): readonly Clock[] {
  return computeClocks(clocks, states, clockFactsOf(state, facts, today));
}

/** What `decide` must know beside the incident, from the registries and today's designations. */
export function decisionFacts(organization: Organization): DecisionFacts {
  const { today, designations } = organization;
  return {
    today,
    isKnownKind: (id) => findKind(id) !== undefined,
    // Also a withdrawn one of the organization's own: what was reported under it before still arrives.
    isKnownSite: (id) => Object.hasOwn(sites, id) || isOwnProfile(id),
    misfit(id, answers) {
      const kind = findKind(id);
      return kind === undefined ? (Object.keys(answers)[0] ?? null) : misfit(kind, answers);
    },
    routeFor(report) {
      const track = findKind(report.kind)?.track ?? 'unknown';
      return routeIncident(routing, { kind: report.kind, track, facts: report.facts }, designations);
    },
    deciderFor: (person, state) => deciderOf(person, decidingOn(state, organization)),
    dutyContext(state) {
      const ids = new Set(clocksOf(state, needed(organization.facts), today).map(({ id }) => id));
      return {
        today,
        isKnownClock: (id) => ids.has(id),
      };
    },
  };
}

function decidingOn(state: IncidentState, { today, designations, ...organization }: Organization): Deciding {
  const holders = new Set(designations.map(({ holder }) => holder));
  const late = clocksOf(state, needed(organization.facts), today).some((clock) => clock.state === 'late');
  return {
    designations,
    isAlone: holders.size < 2 || needed(organization.officers).size < 2,
    choice: 'before',
    recused: [],
    stakes: { affected: state.duties.facts.total, isLate: late, hasConflict: false },
  };
}

function needed<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The shell did not read what this decision needs');
  return value;
}
