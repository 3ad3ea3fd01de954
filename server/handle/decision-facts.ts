import { clocks } from '@needful/shared/clocks/index.generated.ts';
import {
  type CharterChoice,
  type Deciding,
  deciderOf,
  hasConflict,
} from '@needful/shared/domain/charter/decider.ts';
import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { computeClocks } from '@needful/shared/domain/clocks/compute.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { clockFactsOf, type OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { DecisionFacts } from '@needful/shared/domain/incident/decide.ts';
import { happenedOn } from '@needful/shared/domain/incident/happened-on.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { Addressee } from '@needful/shared/domain/notices/addressees.ts';
import { type OwnPlaybook, withOwnSteps } from '@needful/shared/domain/playbook/own.ts';
import type { PlaybookPart } from '@needful/shared/domain/playbook/step.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import type { RoutingPeople } from '@needful/shared/domain/routing/people.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { misfit } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { playbooksFor } from '@needful/shared/playbooks/_playbook.ts';
import { playbooks } from '@needful/shared/playbooks/index.generated.ts';
import { routeIncident } from '@needful/shared/routing/_route.ts';
import { routing } from '@needful/shared/routing/index.generated.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { states } from '@needful/shared/states/index.generated.ts';
import { isOwnProfile } from '@needful/shared/wire/site-profile.ts';
import { noticeContext } from './notice-context.ts';

/** The kind of that id, or undefined: ids come from outside, so inherited names such as `constructor` are none. */
export function findKind(id: string): Kind | undefined {
  return Object.hasOwn(kinds, id) ? (kinds as Record<string, Kind>)[id] : undefined;
}

/** What the shell reads of an organization before it decides. */
export type Organization = {
  readonly people: RoutingPeople;
  /** What the charter of somebody who decides alone chooses. */
  readonly choice: CharterChoice;
  /** Read only where a decision about a breach is asked for. */
  readonly facts?: OrganizationFacts;
  /** Read only where steps of a playbook are asked about. */
  readonly ownPlaybooks?: readonly OwnPlaybook[];
  /** Read only where letters to people are asked about. */
  readonly register?: readonly Addressee[];
};

/** The clocks of an incident on that day, from the registries. Those of a merged one count where it went. */
export function clocksOf(
  state: IncidentState,
  facts: OrganizationFacts,
  today: CalendarDate,
): readonly Clock[] {
  if (state.status === 'merged') return [];
  return computeClocks(clocks, states, clockFactsOf(state, facts, today));
}

/** What `decide` must know beside the incident, from the registries and today's designations. */
export function decisionFacts(organization: Organization): DecisionFacts {
  const { people } = organization;
  const { today } = people;
  return {
    today,
    isKnownKind: (id) => findKind(id) !== undefined,
    // Also a withdrawn one of the organization's own: what was reported under it before still arrives.
    isKnownSite: (id) => Object.hasOwn(sites, id) || isOwnProfile(id),
    misfit(id, answers) {
      const kind = findKind(id);
      return kind === undefined ? (Object.keys(answers)[0] ?? null) : misfit(kind, answers);
    },
    routeFor(report, involvement) {
      const track = findKind(report.kind)?.track ?? 'unknown';
      const given = { kind: report.kind, track, facts: report.facts };
      return routeIncident(routing, given, people, involvement);
    },
    isKnownFunction: (name) => people.functions.some((each) => each.name === name),
    deciderFor: (person, state) => deciderOf(person, decidingOn(state, organization)),
    noticeContext(person, state) {
      const decider = deciderOf(person, decidingOn(state, organization));
      const { register: affected = [] } = organization;
      const facts = needed(organization.facts);
      const clocks = clocksOf(state, facts, today);
      const portal = findKind(state.report.kind)?.portal;
      return noticeContext(state, facts, { today, clocks, portal, decider, people: affected });
    },
    playbookFor: (state) => playbookFor(state, needed(organization.ownPlaybooks)),
    dutyContext(state) {
      const ids = new Set(clocksOf(state, needed(organization.facts), today).map(({ id }) => id));
      return {
        today,
        happenedOn: happenedOn(state),
        isKnownClock: (id) => ids.has(id),
      };
    },
  };
}

/** The playbooks of an incident as their files are today, with the organization's own steps. */
export function playbookFor(
  { report, duties, playbook }: IncidentState,
  own: readonly OwnPlaybook[],
): readonly PlaybookPart[] {
  const { associate, holdsPart2Records } = duties.facts;
  const parts = playbooksFor(playbooks, {
    kind: report.kind,
    atAssociate: associate !== null || report.onBehalfOf === 'associate',
    holdsPart2Records: holdsPart2Records === true,
  });
  return withOwnSteps(parts, own, playbook.taken);
}

function decidingOn(state: IncidentState, { people, choice, facts }: Organization): Deciding {
  const late = clocksOf(state, needed(facts), people.today).some((clock) => clock.state === 'late');
  const { route, duties, register } = state;
  const affected = countedExtent(duties.facts, register).total;
  const stakes = { affected, isLate: late, hasConflict: hasConflict(route) };
  return { people, route, choice, stakes };
}

function needed<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The shell did not read what this decision needs');
  return value;
}
