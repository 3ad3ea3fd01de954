import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal.ts';
import type { IncidentCommand } from './commands.ts';
import {
  ALICE,
  at,
  BOB,
  FACTS,
  INSTALLATION,
  OFFICER,
  OTHER_OFFICER,
  report,
  SEALED,
} from './decide.testing.ts';
import { decide } from './decide.ts';
import type { IncidentEvent } from './events.ts';
import { evolve, replay } from './evolve.ts';
import type { MaybeIncident } from './state.ts';

/** Few people, few message numbers: so that commands meet, collide and repeat each other. */
const actor = fc.constantFrom(ALICE, BOB, OFFICER, OTHER_OFFICER, INSTALLATION);
const messageId = fc
  .integer({ min: 1, max: 6 })
  .map((digit) => `018f0000-0000-7000-8000-${String(digit).repeat(12)}`);
const when = fc.integer({ min: 0, max: 100_000 }).map(at);
const text = fc.constant(SEALED);
const optionalText = fc.option(text);
const answers = fc.constantFrom({}, { asked: 'yes' }, { 'not-asked': 'x' });
const reason = fc.constantFrom('resolved', 'duplicate', 'not-an-incident');
const assignee = fc.constantFrom(OFFICER.personId, OTHER_OFFICER.personId);
const payload = fc.constantFrom('0'.repeat(64), '1'.repeat(64));

const bodies = [
  fc.record({ type: fc.constant('add-details'), messageId, answers, note: optionalText }),
  fc.record({ type: fc.constant('undo'), messageId }),
  fc.record({ type: fc.constant('withdraw'), messageId, reason: optionalText }),
  fc.record({ type: fc.constant('claim') }),
  fc.record({ type: fc.constant('assign'), assignee }),
  fc.record({ type: fc.constant('add-note'), messageId, text }),
  fc.record({ type: fc.constant('ask'), messageId, text }),
  fc.record({ type: fc.constant('answer'), messageId, questionId: messageId, text }),
  fc.record({ type: fc.constant('close'), reason, text: optionalText }),
];

/** Officers alone give an officer's commands: a rule of the schema, ahead of any decision. */
function isPermitted(command: IncidentCommand): boolean {
  const isOfficers = ['claim', 'assign', 'add-note', 'ask', 'close'].includes(command.type);
  return !isOfficers || command.actor === OFFICER || command.actor === OTHER_OFFICER;
}

const reporting = fc
  .record({ actor, at: when, payloadHash: payload, sentAt: when })
  .map((over) => report(over) as IncidentCommand);
const later = fc
  .tuple(fc.oneof(...bodies), actor, when)
  .map(([body, by, time]) => ({ ...body, actor: by, at: time }) as IncidentCommand)
  .filter(isPermitted);
const commands = fc.array(fc.oneof({ arbitrary: reporting, weight: 1 }, { arbitrary: later, weight: 6 }), {
  maxLength: 40,
});
/** A life that begins with its report, since most commands need one. */
const lives = fc.tuple(reporting, commands).map(([first, rest]) => [first, ...rest]);

type Life = { readonly state: MaybeIncident; readonly events: readonly IncidentEvent[] };

function live(life: Life, command: IncidentCommand): Life {
  const decision = decide(life.state, command, FACTS);
  if (isRefusal(decision)) return life;
  return { state: decision.reduce(evolve, life.state), events: [...life.events, ...decision] };
}

const UNBORN: Life = { state: null, events: [] };

describe('whatever is asked of an incident, in whatever order', () => {
  it('its history replayed is its state', () => {
    fc.assert(
      fc.property(lives, (asked) => {
        const { state, events } = asked.reduce(live, UNBORN);
        expect(replay(events)).toEqual(state);
        expect(state?.version).toBe(events.length);
      }),
    );
  });

  it('replayed after a journey through JSON it is the same', () => {
    fc.assert(
      fc.property(lives, (asked) => {
        const { state, events } = asked.reduce(live, UNBORN);
        expect(replay(JSON.parse(JSON.stringify(events)) as IncidentEvent[])).toEqual(state);
      }),
    );
  });

  it('a command sent twice leaves the same state and says no more than one sent once', () => {
    fc.assert(
      fc.property(lives, later, (asked, command) => {
        const before = asked.reduce(live, UNBORN);
        const once = live(before, command);
        const again = decide(once.state, command, FACTS);
        // A note, a question, details: by their number. A claim, a close: because there is nothing left to do.
        expect(isRefusal(again) ? [] : again).toEqual([]);
      }),
    );
  });

  it('a report sent twice, at any later time, is answered alike: nothing new, and never a second incident', () => {
    fc.assert(
      fc.property(reporting, commands, when, (first, rest, time) => {
        const { state, events } = rest.reduce(live, live(UNBORN, first));
        expect(decide(state, { ...first, at: time } as IncidentCommand, FACTS)).toEqual([]);
        expect(events.filter(({ type }) => type === 'incident-reported')).toHaveLength(1);
      }),
    );
  });

  it('what is refused gives no event and leaves no trace', () => {
    fc.assert(
      fc.property(lives, later, (asked, command) => {
        const before = asked.reduce(live, UNBORN);
        const frozen = structuredClone(before.state);
        const decision = decide(before.state, command, FACTS);
        if (isRefusal(decision)) {
          expect(Object.keys(decision)).toEqual(expect.arrayContaining(['code', 'message']));
          expect(live(before, command)).toBe(before);
        }
        expect(before.state).toEqual(frozen);
      }),
    );
  });

  it('each event carries who and when of its command, or the system\u2019s for its route', () => {
    fc.assert(
      fc.property(lives, later, (asked, command) => {
        const decision = decide(asked.reduce(live, UNBORN).state, command, FACTS);
        for (const event of isRefusal(decision) ? [] : decision)
          expect([event.actor, event.at]).toEqual([command.actor, command.at]);
      }),
    );
  });

  it('nobody but its sender ever changes what the reporter said', () => {
    fc.assert(
      fc.property(lives, (asked) => {
        const { state, events } = asked.reduce(live, UNBORN);
        const own = ['details-added', 'report-undone', 'report-withdrawn', 'question-answered'];
        for (const event of events.filter(({ type }) => own.includes(type)))
          expect(event.actor).toEqual(state?.reportedBy);
      }),
    );
  });
});
