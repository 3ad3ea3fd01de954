import { dayIn } from '../calendar.ts';
import type { ClockFacts } from '../clocks/facts.ts';
import { isTreatedAsBreach, standingOf } from '../determination/standing.ts';
import { type DiscoveryDates, discoveryDates, knowledgeOf } from '../discovery/dates.ts';
import type { KnowledgeEntry } from '../discovery/knowledge.ts';
import type { CalendarDate } from '../ids.ts';
import { takenKnowledge } from '../merging/taken-knowledge.ts';
import { countedExtent } from '../register/extent.ts';
import type { IncidentState } from './state.ts';

/** What an organization is, as far as its clocks look at it. */
export type OrganizationFacts = ClockFacts['organization'] & { readonly timeZone: string };

/** Who knew what when, those of the report first. */
export function knowledgeIn(state: IncidentState, timeZone: string): readonly KnowledgeEntry[] {
  // A clock that is far off says nothing about the day: then the day the report came in stands for both.
  const noticed = state.clockSkewSeconds === null ? state.report.noticedAt : state.reportedAt;
  const received = dayIn(timeZone, state.reportedAt);
  const noticedOn = dayIn(timeZone, noticed);
  const known = { noticedOn: noticedOn < received ? noticedOn : received, receivedOn: received };
  return knowledgeOf(known, state.discovery, takenKnowledge(state.merging));
}

export function discoveredIn(state: IncidentState, timeZone: string): DiscoveryDates {
  return discoveryDates(knowledgeIn(state, timeZone), state.discovery);
}

/** Everything the clocks look at, out of one incident and what its organization is. */
export function clockFactsOf(
  state: IncidentState,
  { timeZone, ...organization }: OrganizationFacts,
  today: CalendarDate,
): ClockFacts {
  const { determination, duties, register } = state;
  const { facts, holds, given, confirmed } = duties;
  const { dataElements, medium, holdsPart2Records, confirmedOn, associate, agreementDays } = facts;
  const { total, isEstimate, byState, badAddresses } = countedExtent(facts, register);
  const told = facts.associate?.toldOn;
  return {
    today,
    organization,
    discovery: discoveredIn(state, timeZone),
    standing: standingOf(determination).is,
    isTreatedAsBreach: isTreatedAsBreach(determination),
    determinedOn: determinedOn(state, timeZone),
    affected: { total, isEstimate, byState, badAddresses },
    dataElements,
    medium,
    holdsPart2Records,
    confirmedOn,
    associate,
    agreementDays,
    holds,
    given: told == null ? given : { 'business-associate': told, ...given },
    confirmed,
    requests: [],
  };
}

/** The day on which the conclusion \u201cbreach\u201d took effect: when it was signed, or agreed with where it waited for that. */
function determinedOn({ determination }: IncidentState, timeZone: string): CalendarDate | null {
  const { signed } = determination;
  if (signed === null || standingOf(determination).is !== 'breach') return null;
  return dayIn(timeZone, signed.needs === 'before' ? (signed.check?.at ?? signed.at) : signed.at);
}
