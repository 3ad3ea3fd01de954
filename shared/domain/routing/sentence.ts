import type { PersonId } from '../ids.ts';
import type { Route } from '../incident/route.ts';
import type { RoutingEventBody } from './events.ts';

type NameOf = (person: PersonId) => string;

/** What was said of who has a part in it and who leads, as the history says it. */
export function routingSentence(event: RoutingEventBody, who: string, nameOf: NameOf): string {
  switch (event.type) {
    case 'involvement-named': {
      const parts = [
        said('acted', event.acted.map(nameOf)),
        said('are named', event.named.map(nameOf)),
        event.functions.length === 0 ? [] : [`it concerns ${event.functions.join(', ')}`],
      ].flat();
      return `${who} recorded who has a part in it: ${parts.join('; ')}.`;
    }
    case 'person-recused':
      return `${who} recused ${nameOf(event.person)}.`;
    case 'naming-taken-back':
      return `${who} took back that somebody has a part in it: it was said by mistake. What was said stays above.`;
    case 'incident-delegated':
      return `${who} delegated it to ${nameOf(event.to)} until ${event.until}.`;
    case 'incident-handed-over':
      return `${who} handed it over to ${nameOf(event.to)}.`;
    case 'incident-escalated':
      return `${who} escalated it${event.passed === null ? '' : ` over ${nameOf(event.passed)}`}.`;
  }
}

function said(verb: 'acted' | 'are named', names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const agreed = verb === 'are named' && names.length === 1 ? 'is named' : verb;
  return [`${names.join(', ')} ${agreed}`];
}

const TITLES = { privacy: 'Privacy Officer', security: 'Security Officer' } as const;

/** Who leads by a route, who joins, and who is recused. */
export function routeSentence(route: Route, nameOf: NameOf): string {
  const { lead, leadRole, leadAs, joins, recused = [] } = route;
  const isOwner = leadAs === 'governing-body';
  const title = isOwner ? 'for the governing body' : `as ${TITLES[leadRole]}`;
  const nobody = isOwner
    ? 'The governing body leads'
    : `Nobody holds the designation of ${TITLES[leadRole]}; an administrator must appoint one`;
  const parts = [lead === null ? nobody : `${nameOf(lead)} leads ${title}`];
  if (joins !== null) parts.push(`${nameOf(joins)} joins`);
  if (recused.length > 0) parts.push(`recused: ${recused.map(({ person }) => nameOf(person)).join(', ')}`);
  return `${parts.join('; ')}. ${route.reason}`;
}

/** Everybody whom the sentence of an event names. */
export function peopleOfRouting(event: RoutingEventBody): readonly PersonId[] {
  switch (event.type) {
    case 'involvement-named':
      return [...event.acted, ...event.named];
    case 'person-recused':
      return [event.person];
    case 'incident-escalated':
      return event.passed === null ? [] : [event.passed];
    case 'naming-taken-back':
      return [];
    default:
      return [event.to];
  }
}
