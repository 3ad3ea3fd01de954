import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import type { DecisionFacts } from '@needful/shared/domain/incident/decide.ts';
import type { DesignationInForce } from '@needful/shared/domain/incident/route.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { misfit } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { routeIncident } from '@needful/shared/routing/_route.ts';
import { routing } from '@needful/shared/routing/index.generated.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { isOwnProfile } from '@needful/shared/wire/site-profile.ts';

/** The kind of that id, or undefined: ids come from outside, so inherited names such as `constructor` are none. */
export function findKind(id: string): Kind | undefined {
  return Object.hasOwn(kinds, id) ? (kinds as Record<string, Kind>)[id] : undefined;
}

/** What `decide` must know beside the incident, from the registries and today's designations. */
export function decisionFacts(
  today: CalendarDate,
  designations: readonly DesignationInForce[],
): DecisionFacts {
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
  };
}
