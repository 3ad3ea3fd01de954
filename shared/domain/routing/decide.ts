import type { CalendarDate, PersonId } from '../ids.ts';
import type { Route } from '../incident/route.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { RoutingBody } from './commands.ts';
import type { RoutingEventBody } from './events.ts';
import type { Involvement } from './involvement.ts';

export type RoutingContext = {
  readonly involvement: Involvement;
  readonly today: CalendarDate;
  readonly isKnownFunction: (name: string) => boolean;
};

export const routingRefusals = {
  nothingNamed: () =>
    refuse('nobody-named', 'Name who acted, who is named in it, or the function it happened in.'),
  unknownFunction: (name: string) =>
    refuse(
      'unknown-function',
      `\u201c${name.slice(0, 60)}\u201d is no function of this organization. An administrator adds it with who runs it.`,
      'functions',
    ),
  recused: (field?: string) =>
    refuse(
      'person-recused',
      'That person is recused from this incident and may not lead, work on or check it. Choose somebody else.',
      field,
    ),
  youAreRecused: () =>
    refuse(
      'you-are-recused',
      'You are recused from this incident. Its lead, or the independent reviewer, goes on with it; you may still add a note.',
    ),
  noSuchNaming: () =>
    refuse(
      'no-such-naming',
      'That naming is not there, or was taken back already. Reload and look at who is named now.',
      'naming',
    ),
  /** Who leads sees who reported in confidence, counsel's part and the register: nobody takes that for themselves. */
  notYourself: () =>
    refuse(
      'not-for-yourself',
      'Nobody makes themselves the lead. Ask whoever leads it to hand it over, or escalate it.',
      'to',
    ),
  notSeated: () =>
    refuse(
      'not-in-route',
      'Only who has a place in the route of this incident hands it on. Ask its lead, or escalate it.',
    ),
  untilPast: () => refuse('until-past', 'That day is over. Choose today or a later day.', 'until'),
  alreadyLeads: () => refuse('already-leads', 'That person leads this incident already.', 'to'),
  topOfLadder: () =>
    refuse(
      'top-of-ladder',
      'It is at the top of its ladder already: there is nobody above whom it could be escalated to.',
    ),
} as const;

/** Whether a person is recused by a route. Who leads since nobody else exists goes on working, flagged. */
export function isRecusedBy(route: Route | null, person: PersonId): boolean {
  return route?.lead !== person && (route?.recused ?? []).some((recusal) => recusal.person === person);
}

/** What follows from a command about who has a part in an incident or who leads it. */
export function decideRouting(
  route: Route | null,
  command: RoutingBody,
  by: PersonId,
  { today, isKnownFunction, involvement }: RoutingContext,
): readonly RoutingEventBody[] | Refusal {
  const { messageId } = command;
  switch (command.type) {
    case 'name-involvement': {
      const { acted, named, functions, reason } = command;
      const unknown = functions.find((name) => !isKnownFunction(name));
      if (unknown !== undefined) return routingRefusals.unknownFunction(unknown);
      if (acted.length + named.length + functions.length === 0) return routingRefusals.nothingNamed();
      return [{ type: 'involvement-named', messageId, acted, named, functions, reason }];
    }
    case 'recuse':
      return [{ type: 'person-recused', messageId, person: command.person, reason: command.reason }];
    case 'take-back-naming': {
      // Nobody takes back what recuses themselves.
      if (isRecusedBy(route, by)) return routingRefusals.youAreRecused();
      const { naming, reason } = command;
      const isThere = involvement.namings.some((each) => each.messageId === naming);
      return isThere
        ? [{ type: 'naming-taken-back', messageId, naming, reason }]
        : routingRefusals.noSuchNaming();
    }
    case 'delegate': {
      const { to, until, reason } = command;
      const wrong = unfit(route, to, by);
      if (wrong !== null) return wrong;
      if (until < today) return routingRefusals.untilPast();
      return [{ type: 'incident-delegated', messageId, to, until, reason }];
    }
    case 'hand-over': {
      const { to, reason } = command;
      const wrong = unfit(route, to, by);
      return wrong ?? [{ type: 'incident-handed-over', messageId, to, reason }];
    }
    case 'escalate': {
      // A recused officer may escalate: it moves the incident up, and away from nobody who is free.
      // A route of version 0.1.0 has no ladder: the next one shows what is above.
      if (route?.ladder !== undefined && route.ladder.length < 2) return routingRefusals.topOfLadder();
      return [{ type: 'incident-escalated', messageId, passed: route?.lead ?? null, reason: command.reason }];
    }
  }
}

/** Whether a route names this person as lead, alternate, joint officer or on its ladder; where nobody leads, all are. */
export function isSeated(route: Route | null, person: PersonId): boolean {
  // A route of version 0.1.0 has no ladder.
  if (route?.lead == null || route.ladder === undefined) return true;
  const seated = [route.lead, route.alternate, route.joins, ...route.ladder.map((seat) => seat.person)];
  return seated.includes(person);
}

function unfit(route: Route | null, to: PersonId, by: PersonId): Refusal | null {
  if (isRecusedBy(route, by)) return routingRefusals.youAreRecused();
  if (!isSeated(route, by)) return routingRefusals.notSeated();
  if (to === by && route?.lead !== by) return routingRefusals.notYourself();
  if ((route?.recused ?? []).some(({ person }) => person === to)) return routingRefusals.recused('to');
  return route?.lead === to && route.leadAs !== 'delegate' ? routingRefusals.alreadyLeads() : null;
}
