import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal.ts';
import type { IncidentCommand } from './commands.ts';
import {
  ALICE,
  at,
  BOB,
  claim,
  details,
  FACTS,
  INSTALLATION,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  report,
  reported,
  SEALED,
} from './decide.testing.ts';
import { decide } from './decide.ts';
import type { IncidentEvent } from './events.ts';
import { replay } from './evolve.ts';

/** given events, when a command comes, then these events follow, or a refusal of this code. */
function given(...events: readonly IncidentEvent[]) {
  return {
    when(command: IncidentCommand) {
      const decision = decide(replay(events), command, FACTS);
      return {
        thenEvents: (...expected: readonly IncidentEvent[]) => expect(decision).toEqual(expected),
        thenTypes: (...types: readonly IncidentEvent['type'][]) =>
          expect(isRefusal(decision) ? decision : decision.map(({ type }) => type)).toEqual(types),
        thenNothing: () => expect(decision).toEqual([]),
        thenRefused: (code: string) => expect(decision).toMatchObject({ refused: true, code }),
      };
    },
  };
}

const claimed: IncidentEvent = { type: 'incident-claimed', actor: OFFICER, at: at(2) };
const asked: IncidentEvent = {
  type: 'question-asked',
  messageId: MESSAGE.one,
  text: SEALED,
  actor: OFFICER,
  at: at(3),
};
const answered: IncidentEvent = {
  type: 'question-answered',
  messageId: MESSAGE.two,
  questionId: MESSAGE.one,
  text: SEALED,
  actor: ALICE,
  at: at(4),
};
const closed: IncidentEvent = {
  type: 'incident-closed',
  reason: 'resolved',
  text: null,
  actor: OFFICER,
  at: at(5),
};
const undone: IncidentEvent = { type: 'report-undone', messageId: MESSAGE.three, actor: ALICE, at: at(2) };

describe('a report', () => {
  it('opens an incident and is routed at once, by the system', () => {
    given()
      .when(report())
      .thenEvents(...reported());
  });

  it('sent again by the same person with the same payload changes nothing', () => {
    given(...reported())
      .when(report({ at: at(60) }))
      .thenNothing();
    given(...reported(), claimed, closed)
      .when(report({ at: at(60) }))
      .thenNothing();
  });

  it('under the same id from another person or with another payload is refused in the same words', () => {
    given(...reported())
      .when(report({ actor: BOB }))
      .thenRefused('report-id-taken');
    given(...reported())
      .when(report({ payloadHash: 'f'.repeat(64) }))
      .thenRefused('report-id-taken');
    const byBob = decide(replay(reported()), report({ actor: BOB }), FACTS);
    expect(decide(replay(reported()), report({ payloadHash: 'f'.repeat(64) }), FACTS)).toEqual(byBob);
  });

  it('that version 0.1.0 took with its domains in the clear may be sent again, and is the same', () => {
    const [first, ...rest] = reported({ payloadHash: 'f'.repeat(64) });
    const former = { ...first, domains: undefined } as unknown as IncidentEvent;
    given(former, ...rest)
      .when(report({ formerPayloadHash: 'f'.repeat(64), domains: SEALED }))
      .thenNothing();
    expect(replay([former])?.domains).toBeNull();
  });

  it('of an unknown kind, or of a day that has not come, is refused', () => {
    given()
      .when(report({}, { kind: 'no-such-kind' }))
      .thenRefused('unknown-kind');
    given()
      .when(report({}, { occurredOn: '2026-11-23' }))
      .thenRefused('occurred-in-future');
    given()
      .when(report({}, { occurredOn: FACTS.today }))
      .thenTypes('incident-reported', 'incident-routed');
  });

  it('that happened after it was noticed is refused, unless the clock was off or it is a day later elsewhere', () => {
    const noticed = (on: string, over = {}) =>
      given().when(report(over, { noticedAt: `${on}T12:00:00.000Z`, occurredOn: '2026-11-20' }));
    noticed('2026-11-18').thenRefused('occurred-after-noticed');
    noticed('2026-11-19').thenTypes('incident-reported', 'incident-routed');
    const off = { sentAt: '2026-11-18T12:00:00.000Z' };
    noticed('2026-11-18', off).thenTypes('incident-reported', 'incident-routed');
  });

  it('from a device whose clock is off is kept with how much, but not for a small difference', () => {
    const skewOf = (sentAt: string) => {
      const [first] = decide(null, report({ sentAt }), FACTS) as readonly IncidentEvent[];
      return first?.type === 'incident-reported' ? first.clockSkewSeconds : undefined;
    };
    expect(skewOf(at(-300))).toBeNull();
    expect(skewOf(at(-301))).toBe(301);
    expect(skewOf(at(3_600))).toBe(-3_600);
  });

  it('that waited for days is no skew: the clocks are compared as of sending', () => {
    given()
      .when(report({}, { noticedAt: '2026-11-01T00:00:00.000Z' }))
      .thenEvents(...reported({}, { noticedAt: '2026-11-01T00:00:00.000Z' }));
  });
});

describe('an incident that does not exist', () => {
  it.each<IncidentCommand>([
    claim(),
    details(),
    { type: 'undo', messageId: MESSAGE.one, actor: ALICE, at: at(1) },
    { type: 'close', reason: 'resolved', text: null, actor: OFFICER, at: at(1) },
  ])('refuses $type', (command) => {
    given().when(command).thenRefused('incident-not-found');
  });
});

describe('the reporter', () => {
  it('adds details, once each, and not after somebody else took the number', () => {
    given(...reported())
      .when(details())
      .thenTypes('details-added');
    const added: IncidentEvent = {
      type: 'details-added',
      messageId: MESSAGE.one,
      answers: {},
      note: null,
      actor: ALICE,
      at: at(1),
    };
    given(...reported(), added)
      .when(details())
      .thenNothing();
    given(...reported(), added)
      .when(details({ actor: BOB }))
      .thenRefused('message-id-taken');
    given(...reported())
      .when(details({ actor: BOB }))
      .thenRefused('not-the-reporter');
    given(...reported())
      .when(details({ answers: { 'not-asked': 'x' } }))
      .thenRefused('unknown-detail');
  });

  it('takes a report back once, as undo or as withdrawal, also after it was closed', () => {
    const undo: IncidentCommand = { type: 'undo', messageId: MESSAGE.three, actor: ALICE, at: at(2) };
    given(...reported())
      .when(undo)
      .thenEvents(undone);
    given(...reported(), undone)
      .when(undo)
      .thenNothing();
    given(...reported(), undone)
      .when({ ...undo, messageId: MESSAGE.two })
      .thenRefused('already-taken-back');
    given(...reported())
      .when({ ...undo, actor: OFFICER })
      .thenRefused('not-the-reporter');
    given(...reported(), claimed, closed)
      .when({ type: 'withdraw', messageId: MESSAGE.two, reason: SEALED, actor: ALICE, at: at(9) })
      .thenTypes('report-withdrawn');
  });

  it('answers a question that was asked, once', () => {
    const answer: IncidentCommand = {
      type: 'answer',
      messageId: MESSAGE.two,
      questionId: MESSAGE.one,
      text: SEALED,
      actor: ALICE,
      at: at(4),
    };
    given(...reported())
      .when(answer)
      .thenRefused('no-such-question');
    given(...reported(), asked)
      .when(answer)
      .thenEvents(answered);
    given(...reported(), asked, answered)
      .when(answer)
      .thenNothing();
    given(...reported(), asked, answered)
      .when({ ...answer, messageId: MESSAGE.three })
      .thenRefused('already-answered');
    given(...reported(), asked)
      .when({ ...answer, actor: BOB })
      .thenRefused('not-the-reporter');
  });

  it('without a name speaks through the installation that sent it, and cannot be asked', () => {
    const anonymous = reported({ actor: INSTALLATION });
    given(...anonymous)
      .when(details({ actor: INSTALLATION }))
      .thenTypes('details-added');
    given(...anonymous)
      .when(details({ actor: ALICE }))
      .thenRefused('not-the-reporter');
    given(...anonymous)
      .when({ type: 'ask', messageId: MESSAGE.two, text: SEALED, actor: OFFICER, at: at(3) })
      .thenRefused('reporter-unknown');
  });
});

describe('an officer', () => {
  it('claims; another may claim it over, the same one need not again', () => {
    given(...reported())
      .when(claim())
      .thenEvents(claimed);
    given(...reported(), claimed)
      .when(claim())
      .thenRefused('already-claimed');
    given(...reported(), claimed)
      .when(claim({ actor: OTHER_OFFICER }))
      .thenTypes('incident-claimed');
  });

  it('assigns; to whom it belongs already changes nothing', () => {
    const assign: IncidentCommand = {
      type: 'assign',
      assignee: OTHER_OFFICER.personId,
      actor: OFFICER,
      at: at(3),
    };
    given(...reported(), claimed)
      .when(assign)
      .thenTypes('incident-assigned');
    given(...reported(), { ...assign, type: 'incident-assigned' } as IncidentEvent)
      .when(assign)
      .thenNothing();
  });

  it('closes once; afterwards only a note is taken', () => {
    const close: IncidentCommand = {
      type: 'close',
      reason: 'duplicate',
      text: null,
      actor: OFFICER,
      at: at(6),
    };
    given(...reported())
      .when(close)
      .thenTypes('incident-closed');
    given(...reported(), claimed, closed)
      .when(close)
      .thenRefused('already-closed');
    given(...reported(), claimed, closed)
      .when(claim({ actor: OTHER_OFFICER }))
      .thenRefused('incident-closed');
    given(...reported(), claimed, closed)
      .when({ type: 'ask', messageId: MESSAGE.two, text: SEALED, actor: OFFICER, at: at(7) })
      .thenRefused('incident-closed');
    given(...reported(), claimed, closed)
      .when({ type: 'add-note', messageId: MESSAGE.two, text: SEALED, actor: OFFICER, at: at(7) })
      .thenTypes('note-added');
  });

  it('acknowledges by the first thing they do, and the time of it stays', () => {
    const state = replay([...reported(), asked, claimed, closed]);
    expect(state).toMatchObject({ acknowledgedAt: asked.at, status: 'closed', assignee: OFFICER.personId });
  });
});

describe('a history', () => {
  it('that does not begin with its report, or holds two, is a fault and not a state', () => {
    expect(() => replay([claimed])).toThrow('begins with incident-reported');
    expect(() => replay([...reported(), ...reported()])).toThrow('reported once');
  });

  it('keeps the route as it was decided', () => {
    expect(replay(reported())?.route).toEqual(ROUTE);
  });
});
