import { describe, expect, it } from 'vitest';
import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import { barredFrom } from '../incident/access.ts';
import type { IncidentCommand } from '../incident/commands.ts';
import {
  at,
  BOB,
  FACTS,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  reported,
  SEALED,
} from '../incident/decide.testing.ts';
import { decide } from '../incident/decide.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { replay } from '../incident/evolve.ts';
import type { Route } from '../incident/route.ts';
import { isRefusal } from '../refusal.ts';
import type { RoutingBody } from './commands.ts';
import { peopleWith } from './people.ts';
import { seatsFor } from './seats.ts';

const held = { role: 'privacy', holder: OFFICER.personId, alternate: OTHER_OFFICER.personId } as const;
const people = { ...peopleWith(FACTS.today, [held]), officers: [OFFICER.personId, OTHER_OFFICER.personId] };
const facts: typeof FACTS = {
  ...FACTS,
  routeFor: (_report, involvement) => ({ ...ROUTE, ...seatsFor(ROUTE, involvement, people) }) as Route,
};

type Asked = RoutingBody extends infer Body
  ? Body extends RoutingBody
    ? Omit<Body, 'messageId'>
    : never
  : never;

function ask(body: Asked, over: object = {}): IncidentCommand {
  return { messageId: MESSAGE.one, ...body, actor: OFFICER, at: at(9), ...over } as IncidentCommand;
}

/** What an incident's history becomes by these commands, each of which must be carried out. */
function told(...commands: readonly IncidentCommand[]): readonly IncidentEvent[] {
  return commands.reduce<readonly IncidentEvent[]>((events, command) => {
    const decision = decide(replay(events), command, facts);
    if (isRefusal(decision)) throw new Error(decision.message);
    return [...events, ...decision];
  }, reported());
}

const acted = ask({
  type: 'name-involvement',
  acted: [OFFICER.personId],
  named: [],
  functions: [],
  reason: null,
});
const named = { type: 'name-involvement', acted: [], named: [], functions: [], reason: null } as const;
const person: PersonId = OTHER_OFFICER.personId;
const other = { messageId: MESSAGE.two, actor: OTHER_OFFICER };

describe('whatever is said of who has a part in an incident', () => {
  it.each<Asked>([
    { type: 'name-involvement', acted: [], named: [BOB.personId], functions: ['Billing'], reason: SEALED },
    { type: 'recuse', person: OFFICER.personId, reason: SEALED },
    { type: 'delegate', to: person, until: '2026-11-30' as CalendarDate, reason: SEALED },
    { type: 'hand-over', to: person, reason: SEALED },
    { type: 'escalate', reason: SEALED },
  ])('routes it again, and sent twice changes nothing: $type', (body) => {
    const events = told(ask(body));
    expect(events.slice(2).map(({ type }) => type)).toEqual([expect.any(String), 'incident-routed']);
    expect(decide(replay(events), ask(body), facts)).toEqual([]);
    expect(events.filter(({ type }) => type === 'incident-routed')[0]).toEqual(reported()[1]);
  });

  it('leaves it unacknowledged: whoever leads now has not seen it', () => {
    expect(replay(told(acted))).toMatchObject({ status: 'reported', acknowledgedAt: null });
  });
});

describe('who acted in an incident', () => {
  const claim = { type: 'claim', actor: OFFICER, at: at(3) } as const;

  it('loses the lead and the work on it', () => {
    const state = replay(told(claim, acted));
    expect(state).toMatchObject({ assignee: null, route: { lead: person, leadAs: 'alternate' } });
  });

  it.each<Partial<IncidentCommand>>([
    { type: 'claim' },
    { type: 'assign', assignee: person },
    { type: 'ask', messageId: MESSAGE.two, text: SEALED },
    { type: 'close', reason: 'resolved', text: null },
    { type: 'hand-over', messageId: MESSAGE.two, to: person, reason: SEALED },
    { type: 'record-breach-facts', messageId: MESSAGE.two, facts: { total: 3 } },
    { type: 'set-knowledge-aside', messageId: MESSAGE.two, entry: 'reporter', reason: SEALED },
  ])('may not go on with it: $type', (body) => {
    const command = { ...body, actor: OFFICER, at: at(10) } as IncidentCommand;
    expect(decide(replay(told(acted)), command, facts)).toMatchObject({ code: 'incident-not-found' });
    const declared = told(ask({ type: 'recuse', person: OFFICER.personId, reason: SEALED }));
    expect(decide(replay(declared), command, facts)).toMatchObject({ code: 'you-are-recused' });
  });

  it('may not see it either, so adds no note to it', () => {
    const note = { type: 'add-note', messageId: MESSAGE.two, text: SEALED } as const;
    const command = { ...note, actor: OFFICER, at: at(10) } as const;
    expect(barredFrom(replay(told(acted))?.route ?? null)).toEqual([OFFICER.personId]);
    expect(decide(replay(told(acted)), command, facts)).toMatchObject({ code: 'incident-not-found' });
    const declared = told(ask({ type: 'recuse', person: OFFICER.personId, reason: SEALED }));
    expect(isRefusal(decide(replay(declared), command, facts))).toBe(false);
  });

  it('is not handed it, nor assigned to it', () => {
    const state = replay(told(acted));
    const to = OFFICER.personId;
    const assign = { type: 'assign', assignee: to, actor: OTHER_OFFICER, at: at(10) } as const;
    expect(decide(state, assign, facts)).toMatchObject({ code: 'person-recused', field: 'assignee' });
    const handing = ask({ type: 'hand-over', to, reason: SEALED }, other);
    expect(decide(state, handing, facts)).toMatchObject({ code: 'person-recused', field: 'to' });
  });
});

describe('an officer is told what to do', () => {
  const until = (day: string) =>
    ({ type: 'delegate', to: person, until: day as CalendarDate, reason: SEALED }) as const;

  it.each<[string, Asked]>([
    ['nobody-named', { type: 'name-involvement', acted: [], named: [], functions: [], reason: null }],
    [
      'unknown-function',
      { type: 'name-involvement', acted: [], named: [], functions: ['Moon'], reason: null },
    ],
    ['until-past', until('2026-11-21')],
  ])('where it cannot be done: %s', (code, body) => {
    expect(decide(replay(reported()), ask(body), facts)).toMatchObject({ refused: true, code });
  });

  it('where they would take the lead for themselves, or have no place in the route', () => {
    const someone = { acted: ['someone' as PersonId], named: [], functions: [], reason: null };
    const state = replay(told(ask({ type: 'name-involvement', ...someone })));
    expect(state?.route?.lead).toBe(OFFICER.personId);
    const mine = ask({ type: 'hand-over', to: OTHER_OFFICER.personId, reason: SEALED }, other);
    const refused = decide(state, mine, facts);
    expect(isRefusal(refused) && refused.code).toMatch(/^not-(for-yourself|in-route)$/);
    const actor = { kind: 'person', personId: 'stranger' as PersonId } as const;
    const handing = ask({ type: 'hand-over', to: person, reason: SEALED }, { ...other, actor });
    expect(decide(state, handing, facts)).toMatchObject({ code: 'not-in-route' });
  });

  it('where the person leads already, or nobody stands above', () => {
    const handed = told(ask({ type: 'hand-over', to: person, reason: SEALED }));
    const again = ask({ type: 'hand-over', to: person, reason: SEALED }, other);
    expect(decide(replay(handed), again, facts)).toMatchObject({ code: 'already-leads' });
    const up = (messageId: string) => ask({ type: 'escalate', reason: SEALED }, { messageId });
    const top = told(up(MESSAGE.one), up(MESSAGE.two));
    expect(replay(top)?.route).toMatchObject({ lead: null, leadAs: 'governing-body' });
    expect(decide(replay(top), up(MESSAGE.three), facts)).toMatchObject({ code: 'top-of-ladder' });
  });
});

describe('a naming made by mistake', () => {
  const undo = (naming: MessageId, over: object = {}) =>
    ask({ type: 'take-back-naming', naming, reason: SEALED }, { messageId: MESSAGE.two, ...over });
  const byOther = { actor: OTHER_OFFICER };

  it('is taken back by an event of its own: the former lead leads again, and both stand in the history', () => {
    const events = told(acted, undo(MESSAGE.one, byOther));
    expect(events.slice(2).map(({ type }) => type)).toEqual([
      ...['involvement-named', 'incident-routed', 'naming-taken-back', 'incident-routed'],
    ]);
    expect(replay(events)).toMatchObject({ route: { lead: OFFICER.personId, recused: [] } });
    expect(decide(replay(events), undo(MESSAGE.one, byOther), facts)).toEqual([]);
  });

  it('leaves who was named for another reason as well', () => {
    const twice = ask({ ...named, named: [OFFICER.personId] }, { ...byOther, messageId: MESSAGE.three });
    const state = replay(told(acted, twice, undo(MESSAGE.one, byOther)));
    expect(state?.involvement).toMatchObject({ acted: [], named: [OFFICER.personId] });
    expect(state?.route).toMatchObject({ lead: person });
  });

  it('is not taken back by whom it recuses, nor twice, nor where it never was', () => {
    expect(decide(replay(told(acted)), undo(MESSAGE.one), facts)).toMatchObject({
      code: 'incident-not-found',
    });
    const other = undo(MESSAGE.three, byOther);
    expect(decide(replay(told(acted)), other, facts)).toMatchObject({
      code: 'no-such-naming',
      field: 'naming',
    });
  });
});

describe('a delegation', () => {
  const until = FACTS.today;
  const events = told(ask({ type: 'delegate', to: person, until, reason: SEALED }));
  const claim = { type: 'claim', actor: OTHER_OFFICER, at: at(90_000) } as const;

  it('holds through its last day', () => {
    expect(decide(replay(events), claim, facts)).toMatchObject([{ type: 'incident-claimed' }]);
  });

  it('has ended the day after, before anything else is decided', () => {
    const tomorrow = { ...people, today: '2026-11-23' as CalendarDate };
    const next: typeof FACTS = {
      ...facts,
      today: tomorrow.today,
      routeFor: (_report, involvement) => ({ ...ROUTE, ...seatsFor(ROUTE, involvement, tomorrow) }) as Route,
    };
    expect(decide(replay(events), claim, next)).toMatchObject([
      { type: 'incident-routed', route: { lead: OFFICER.personId, leadAs: 'holder' } },
      { type: 'incident-claimed' },
    ]);
  });
});
