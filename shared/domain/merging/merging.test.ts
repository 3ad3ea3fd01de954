import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate, IncidentId, MessageId } from '../ids.ts';
import { discoveredIn } from '../incident/clock-facts.ts';
import type { IncidentCommand } from '../incident/commands.ts';
import {
  ALICE,
  at,
  BOB,
  FACTS,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  report,
  SEALED,
} from '../incident/decide.testing.ts';
import { decide } from '../incident/decide.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { replay } from '../incident/evolve.ts';
import { sentenceOf } from '../incident/sentence.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { knowledgeTaken } from './decide.ts';

const NEW_YORK = 'America/New_York';
const [ONE, TWO, THREE] = ['1', '2', '3'].map(
  (digit) => `018f0000-0000-7000-8000-00000000000${digit}` as IncidentId,
) as [IncidentId, IncidentId, IncidentId];

type Histories = Readonly<Record<IncidentId, readonly IncidentEvent[]>>;

function stateOf(histories: Histories, id: IncidentId): IncidentState {
  const state = replay(histories[id] ?? []);
  if (state === null) throw new Error(`There is no ${id}`);
  return state;
}

/** Two reports of one event; the second was noticed two days before it came in. */
function twoReports(over: { readonly route?: typeof ROUTE } = {}): Histories {
  const opened = (incidentId: IncidentId, noticedAt: string, actor = ALICE) => {
    const facts = { ...FACTS, routeFor: () => over.route ?? ROUTE };
    const decision = decide(null, report({ incidentId, actor }, { noticedAt }), facts);
    if (isRefusal(decision)) throw new Error(decision.message);
    return decision;
  };
  return {
    [ONE]: opened(ONE, at(0)),
    [TWO]: opened(TWO, '2026-11-20T12:00:00.000Z', BOB),
    [THREE]: opened(THREE, at(0), BOB),
  };
}

type Asked = { readonly messageId?: MessageId; readonly actor?: typeof OFFICER; readonly seconds?: number };

/** Both sides of a merge or of its undoing, all or nothing, as the shell asks them. */
function pair(
  histories: Histories,
  [merged, into]: readonly [IncidentId, IncidentId],
  types: readonly ['merge-into', 'take-in'] | readonly ['undo-merge', 'give-back'],
  { messageId = MESSAGE.one, actor = OFFICER, seconds = 10 }: Asked = {},
): Histories | Refusal {
  const [here, there] = [stateOf(histories, merged), stateOf(histories, into)];
  const given = { messageId, reason: SEALED, actor, at: at(seconds) };
  const knowledge = types[1] === 'take-in' ? { knowledge: knowledgeTaken(here, NEW_YORK) } : {};
  const first = decide(here, { ...given, type: types[0], other: into }, { ...FACTS, other: there });
  const command = { ...given, type: types[1], other: merged, ...knowledge } as IncidentCommand;
  const second = decide(there, command, { ...FACTS, other: here });
  if (isRefusal(first)) return first;
  if (isRefusal(second)) return second;
  return {
    ...histories,
    [merged]: [...(histories[merged] ?? []), ...first],
    [into]: [...(histories[into] ?? []), ...second],
  };
}

function done(outcome: Histories | Refusal): Histories {
  if (isRefusal(outcome)) throw new Error((outcome as Refusal).message);
  return outcome as Histories;
}

const MERGE = ['merge-into', 'take-in'] as const;
const UNDO = ['undo-merge', 'give-back'] as const;

function merge(histories: Histories, ids: readonly [IncidentId, IncidentId] = [TWO, ONE], asked: Asked = {}) {
  return pair(histories, ids, MERGE, asked);
}

function ask(histories: Histories, id: IncidentId, command: object): Histories | Refusal {
  const decision = decide(
    stateOf(histories, id),
    { actor: OFFICER, at: at(5), ...command } as IncidentCommand,
    FACTS,
  );
  return isRefusal(decision) ? decision : { ...histories, [id]: [...(histories[id] ?? []), ...decision] };
}

const body = (over: object) => ({ messageId: MESSAGE.three, ...over });

describe('a merge', () => {
  it('counts the earliest discovery of both on the one it went into', () => {
    const before = twoReports();
    expect(discoveredIn(stateOf(before, ONE), NEW_YORK).inUse?.on).toBe('2026-11-22');
    const after = done(merge(before));
    expect(discoveredIn(stateOf(after, ONE), NEW_YORK).inUse?.on).toBe('2026-11-20');
    expect(stateOf(after, TWO).status).toBe('merged');
  });

  it('leaves out what an officer found not to count, and lets what came in be set aside as well', () => {
    const aside = body({ type: 'set-knowledge-aside', entry: 'reporter', reason: SEALED });
    const merged = done(merge(done(ask(twoReports(), TWO, aside))));
    expect(discoveredIn(stateOf(merged, ONE), NEW_YORK).inUse?.on).toBe('2026-11-22');
    const taken = done(merge(twoReports()));
    const there = body({ type: 'set-knowledge-aside', entry: `merged/${TWO}/0`, reason: SEALED });
    const without = done(ask(taken, ONE, there));
    expect(discoveredIn(stateOf(without, ONE), NEW_YORK).inUse?.on).toBe('2026-11-22');
    const undone = done(pair(without, [TWO, ONE], UNDO, { messageId: MESSAGE.two }));
    expect(discoveredIn(stateOf(undone, ONE), NEW_YORK).inUse?.on).toBe('2026-11-22');
  });

  it('keeps the conversation with the reporter, and asks everything else of the other', () => {
    const merged = done(merge(twoReports()));
    const asked = done(ask(merged, TWO, { type: 'ask', messageId: MESSAGE.two, text: SEALED }));
    const answer = body({ type: 'answer', questionId: MESSAGE.two, text: SEALED, actor: BOB });
    expect(stateOf(done(ask(asked, TWO, answer)), TWO)).toMatchObject({
      status: 'merged',
      questions: { [MESSAGE.two]: 'answered' },
    });
    for (const command of [
      { type: 'claim' },
      { type: 'close', reason: 'resolved', text: null },
      body({ type: 'sign-conclusion', conclusion: 'breach', exception: null, rationale: null }),
    ])
      expect(ask(merged, TWO, command)).toMatchObject({ code: 'merged' });
  });

  it('says in both histories what was done, and names the other only to who may see it', () => {
    const merged = done(merge(twoReports()));
    const names = { person: () => 'Pat', kindTitle: 'K', questions: [] };
    const last = (id: IncidentId) => merged[id]?.at(-1) as IncidentEvent;
    expect(sentenceOf(last(TWO), { ...names, incident: () => 'NF-1' })).toBe(
      'Pat merged it into NF-1. It goes on there; everything here is kept.',
    );
    expect(sentenceOf(last(ONE), names)).toBe(
      'Pat merged another incident into it. What was known there is known here.',
    );
  });

  it('sent twice changes nothing', () => {
    const once = done(merge(twoReports()));
    expect(merge(once)).toEqual(once);
  });
});

describe('what cannot be merged', () => {
  const close = { type: 'close', reason: 'resolved', text: null };
  const sign = body({ type: 'sign-conclusion', conclusion: 'breach', exception: null, rationale: null });
  const count = body({ type: 'record-breach-facts', facts: { total: 620, byState: { oh: 620 } } });
  const given = body({ type: 'record-notice', clock: 'individuals', on: '2026-11-22' as CalendarDate });
  const involved = body({
    type: 'name-involvement',
    acted: [],
    named: [],
    functions: ['Billing'],
    reason: null,
  });
  const other = { messageId: MESSAGE.two };

  it.each<[string, (histories: Histories) => Histories | Refusal, string]>([
    ['an incident into itself', (all) => merge(all, [ONE, ONE]), 'the-same-incident'],
    ['into a closed one', (all) => merge(done(ask(all, ONE, close))), 'other-is-closed'],
    ['a closed one', (all) => merge(done(ask(all, TWO, close))), 'incident-closed'],
    ['in a cycle', (all) => merge(done(merge(all)), [ONE, TWO], other), 'other-is-merged'],
    ['a merged one again', (all) => merge(done(merge(all)), [TWO, THREE], other), 'merged'],
    ['one that took others in', (all) => merge(done(merge(all)), [ONE, THREE], other), 'has-merged-ones'],
    ['one with a signed conclusion', (all) => merge(done(ask(all, TWO, sign))), 'signed-here'],
    ['into one with a signed conclusion', (all) => merge(done(ask(all, ONE, sign))), 'signed-there'],
    ['one whose notice was given', (all) => merge(done(ask(all, TWO, given))), 'notices-left'],
    ['one whose extent would be lost', (all) => merge(done(ask(all, TWO, count))), 'other-lacks'],
    ['one whose involved would be lost', (all) => merge(done(ask(all, TWO, involved))), 'other-lacks'],
    ['what is not merged, undone', (all) => pair(all, [TWO, ONE], UNDO), 'not-merged'],
  ])('%s is refused with what to do', (_what, act, code) => {
    const refused = act(twoReports()) as Refusal;
    expect(refused).toMatchObject({ code });
    expect(refused.message).toMatch(/\.$/);
  });

  it('away from its lead, by an officer whom its route does not name', () => {
    const ladder = [{ person: OFFICER.personId, as: 'holder' }] as const;
    const route = { ...ROUTE, alternate: null, ladder };
    const theirs = twoReports({ route });
    const free = twoReports();
    const actor = OTHER_OFFICER;
    expect(merge({ ...theirs, [ONE]: free[ONE] ?? [] }, [TWO, ONE], { actor })).toMatchObject({
      code: 'not-in-route',
    });
    expect(isRefusal(merge({ ...theirs, [ONE]: free[ONE] ?? [] }))).toBe(false);
  });

  it('while somebody named in the one could still read the other', () => {
    const named = body({
      type: 'name-involvement',
      acted: [],
      named: [OTHER_OFFICER.personId],
      functions: [],
      reason: null,
    });
    const there = done(ask(twoReports(), ONE, named));
    expect(merge(there)).toMatchObject({ code: 'other-names-more' });
    expect(isRefusal(merge(done(ask(there, TWO, named))))).toBe(false);
    // Also what is learned later is said of both.
    expect(isRefusal(ask(done(merge(twoReports())), TWO, named))).toBe(false);
  });

  it('by somebody barred from either is answered as if there were no such incident', () => {
    const because = { version: 1, reason: 'Because.' };
    const recused = [{ person: OTHER_OFFICER.personId, rule: 'acted', ...because }];
    const barred = twoReports({ route: { ...ROUTE, recused } });
    const free = twoReports();
    const mixed = { ...free, [ONE]: barred[ONE] ?? [] };
    expect(merge(mixed, [TWO, ONE], { actor: OTHER_OFFICER })).toMatchObject({ code: 'no-such-incident' });
    expect(merge(mixed, [ONE, TWO], { actor: OTHER_OFFICER })).toMatchObject({ code: 'incident-not-found' });
  });
});

/** What history alone changes: how long it is, what was sent, and until when it was in effect. */
function asItStands(state: IncidentState) {
  const { version: _, messages: __, retention: ___, ...rest } = state;
  return rest;
}

describe('whatever was done before', () => {
  const lived = fc.array(
    fc.tuple(
      fc.constantFrom(ONE, TWO),
      fc.constantFrom<object>(
        { type: 'claim' },
        { type: 'tag', messageId: MESSAGE.two, tag: 'ledger' },
        { type: 'ask', messageId: MESSAGE.three, text: SEALED },
        { type: 'add-note', messageId: MESSAGE.two, text: SEALED },
        { type: 'withdraw', messageId: MESSAGE.three, reason: null, actor: BOB },
        body({ type: 'record-breach-facts', facts: { total: 3 } }),
        body({ type: 'set-knowledge-aside', entry: 'reporter', reason: SEALED }),
        { type: 'close', reason: 'resolved', text: null },
      ),
    ),
    { maxLength: 8 },
  );
  const ids = { merge: '018f0000-0000-7000-8000-0000000000aa', undo: '018f0000-0000-7000-8000-0000000000bb' };

  it('merged and undone both stand as before, and each replays to what it is', () => {
    let merges = 0;
    fc.assert(
      fc.property(lived, (acts) => {
        const before = acts.reduce<Histories>((all, [id, command]) => {
          const next = ask(all, id, command);
          return isRefusal(next) ? all : (next as Histories);
        }, twoReports());
        const merged = merge(before, [TWO, ONE], { messageId: ids.merge as MessageId });
        if (isRefusal(merged)) return;
        merges += 1;
        const undone = done(
          pair(merged as Histories, [TWO, ONE], UNDO, { messageId: ids.undo as MessageId, seconds: 20 }),
        );
        for (const id of [ONE, TWO]) {
          expect(asItStands(stateOf(undone, id))).toEqual(asItStands(stateOf(before, id)));
          const journey = JSON.parse(JSON.stringify(undone[id])) as IncidentEvent[];
          expect(replay(journey)).toEqual(stateOf(undone, id));
        }
      }),
    );
    expect(merges).toBeGreaterThan(10);
  });
});
