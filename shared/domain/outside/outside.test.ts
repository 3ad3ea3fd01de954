import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decider } from '../determination/decide.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { IncidentCommand } from '../incident/commands.ts';
import {
  ALICE,
  at,
  FACTS,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  reported,
  SEALED,
} from '../incident/decide.testing.ts';
import { type Decision, type DecisionFacts, decide } from '../incident/decide.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { replay } from '../incident/evolve.ts';
import { sentenceOf } from '../incident/sentence.ts';
import { isRefusal } from '../refusal.ts';
import { LONGEST_DAYS } from './links.ts';

const id = (digits: string) => `018f0000-0000-7000-8000-${digits.padStart(12, '0')}` as MessageId;
const LINK = id('1');
const outside = (link: MessageId): Actor => ({ kind: 'outside', link });
const DAY = 86_400;

/** The history after these commands, each of which must be taken. */
function following(
  commands: readonly object[],
  facts: DecisionFacts = FACTS,
  from = reported(),
): IncidentEvent[] {
  const events = [...from];
  for (const command of commands) {
    const decision = decide(replay(events), command as IncidentCommand, facts);
    if (isRefusal(decision)) throw new Error(decision.message);
    events.push(...decision);
  }
  return events;
}

function asked(events: readonly IncidentEvent[], command: object, facts: DecisionFacts = FACTS): Decision {
  return decide(replay(events), command as IncidentCommand, facts);
}

const ASK = { type: 'ask-confirmation', messageId: LINK, days: 14, actor: OFFICER, at: at(10) };
const CONFIRM = {
  type: 'confirm-containment',
  messageId: id('2'),
  link: LINK,
  answer: 'opened-deleted',
  forwardedTo: null,
  on: '2026-11-22' as CalendarDate,
  name: SEALED,
  actor: outside(LINK),
  at: at(20),
};
const END = { type: 'end-outside-link', messageId: id('3'), link: LINK, actor: OFFICER, at: at(15) };

describe('a recipient’s link', () => {
  it('is used once; the same sent again changes nothing, anything else says the neutral thing', () => {
    const events = following([ASK, CONFIRM]);
    expect(asked(events, CONFIRM)).toEqual([]);
    const second = { ...CONFIRM, messageId: id('9'), answer: 'deleted' };
    expect(asked(events, second)).toMatchObject({ code: 'link-unusable' });
  });

  it('says the same neutral thing ended, over, for another link and to whoever does not hold it', () => {
    const neutral = { code: 'link-unusable' };
    const made = following([ASK]);
    expect(asked(following([ASK, END]), CONFIRM)).toMatchObject(neutral);
    expect(asked(made, { ...CONFIRM, at: at(10 + 14 * DAY) })).toMatchObject(neutral);
    expect(asked(made, { ...CONFIRM, link: id('7'), actor: outside(id('7')) })).toMatchObject(neutral);
    for (const actor of [outside(id('7')), OFFICER, ALICE])
      expect(asked(made, { ...CONFIRM, actor })).toMatchObject(neutral);
  });

  it('is made by officers for whole days within bounds, and ended once', () => {
    for (const days of [0, LONGEST_DAYS + 1, 1.5])
      expect(asked(reported(), { ...ASK, days })).toMatchObject({ code: 'days-unfit' });
    expect(asked(reported(), { ...ASK, actor: outside(LINK) })).toMatchObject({ code: 'incident-not-found' });
    expect(asked(following([ASK, END]), { ...END, messageId: id('4') })).toMatchObject({ code: 'link-over' });
    expect(asked(following([ASK]), { ...END, link: id('7') })).toMatchObject({ code: 'no-such-link' });
  });

  it('wants a number where it was passed on and nowhere else, and no day that has not come', () => {
    const made = following([ASK]);
    for (const forwardedTo of [null, 0, 20_000])
      expect(asked(made, { ...CONFIRM, answer: 'forwarded', forwardedTo })).toMatchObject({
        code: 'forwarded-unfit',
      });
    expect(asked(made, { ...CONFIRM, forwardedTo: 3 })).toMatchObject({ code: 'forwarded-unfit' });
    expect(asked(made, { ...CONFIRM, on: '2026-11-23' })).toMatchObject({ code: 'date-in-future' });
  });

  it('still takes what a recipient says after the incident is closed, and tells it in words', () => {
    const close = { type: 'close', reason: 'resolved', text: null, actor: OFFICER, at: at(16) };
    const events = following([ASK, close, { ...CONFIRM, answer: 'forwarded', forwardedTo: 2 }]);
    const names = { person: () => 'Somebody', kindTitle: 'E-mail', questions: [] };
    const last = events.at(-1) as IncidentEvent;
    expect(sentenceOf(last, names)).toBe(
      'A recipient confirmed by their link, dated 2026-11-22: it was passed on to 2 others.',
    );
  });

  it('is confirmed at most once and only while open, whatever is sent in whatever order', () => {
    const link = fc.constantFrom(id('1'), id('2'), id('3'));
    const step = fc.tuple(
      fc.constantFrom('ask-confirmation', 'confirm-containment', 'end-outside-link'),
      link,
      fc.constantFrom(OFFICER, OTHER_OFFICER, ALICE, outside(id('1')), outside(id('2'))),
      fc.integer({ min: 1, max: 20 * DAY }),
      fc.integer({ min: 1, max: 10 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let events = reported();
        const inOrder = [...steps].sort(([, , , one], [, , , other]) => one - other);
        for (const [index, [type, named, actor, when, days]] of inOrder.entries()) {
          // Needful takes officers' commands of officers alone: a rule of the schema.
          if (type !== 'confirm-containment' && actor !== OFFICER && actor.kind === 'person') continue;
          const messageId = type === 'ask-confirmation' ? named : id(String(100 + index));
          const command = { ...CONFIRM, type, messageId, link: named, days, actor, at: at(when) };
          const decision = asked(events, command);
          if (!isRefusal(decision)) events = [...events, ...decision];
        }
        const state = replay(events);
        for (const [confirmed, one] of Object.entries(state?.outside.confirmations ?? {})) {
          const times = events.filter(
            (event) => event.type === 'containment-confirmed' && event.link === confirmed,
          );
          expect(times.length).toBeLessThanOrEqual(1);
          for (const { at: when, actor } of times) {
            expect(actor).toEqual(outside(confirmed as MessageId));
            expect(when < one.endsAt && (one.endedAt === null || when <= one.endedAt)).toBe(true);
          }
        }
      }),
    );
  });
});

const needing: Decider = { ...FACTS.deciderFor(OFFICER.personId, null as never), checkFor: () => 'before' };
const ALONE: DecisionFacts = { ...FACTS, deciderFor: (person) => ({ ...needing, person }) };
const SIGN = {
  type: 'sign-conclusion',
  messageId: id('20'),
  conclusion: 'breach',
  exception: null,
  rationale: SEALED,
  actor: OFFICER,
  at: at(30),
};
const ASK_REVIEW = { type: 'ask-review', messageId: id('21'), days: 7, actor: OFFICER, at: at(40) };
const REVIEWER = outside(id('21'));
const CHECK = {
  type: 'check-conclusion',
  messageId: id('22'),
  agrees: true,
  reason: null,
  name: SEALED,
  actor: REVIEWER,
  at: at(50),
};

describe('a reviewer’s link', () => {
  it('agrees with the one conclusion it was made for, once, in nobody’s name but the typed one', () => {
    const events = following([SIGN, ASK_REVIEW, CHECK], ALONE);
    const { signed } = replay(events)?.determination ?? {};
    expect(signed?.check).toMatchObject({
      by: null,
      name: SEALED,
      charter: 'external-reviewer',
      agrees: true,
    });
    const again = { ...CHECK, messageId: id('23') };
    expect(asked(events, again, ALONE)).toMatchObject({ code: 'link-unusable' });
  });

  it('keeps a conclusion it does not agree with, and its reason, and opens it again', () => {
    const disagree = { ...CHECK, agrees: false, reason: SEALED };
    expect(asked(following([SIGN, ASK_REVIEW], ALONE), { ...disagree, reason: null }, ALONE)).toMatchObject({
      code: 'reason-missing',
    });
    const state = replay(following([SIGN, ASK_REVIEW, disagree], ALONE));
    expect(state?.determination.signed).toBeNull();
    expect(state?.determination.former[0]?.check).toMatchObject({ agrees: false, reason: SEALED, by: null });
  });

  it('judges nothing that was signed after it, nothing else of the incident, and nothing once ended or over', () => {
    const neutral = { code: 'link-unusable' };
    const reopen = {
      type: 'reopen-determination',
      messageId: id('24'),
      reason: SEALED,
      actor: OFFICER,
      at: at(41),
    };
    const anew = { ...SIGN, messageId: id('25'), at: at(42) };
    expect(asked(following([SIGN, ASK_REVIEW, reopen, anew], ALONE), CHECK, ALONE)).toMatchObject(neutral);
    const out = following([SIGN, ASK_REVIEW], ALONE);
    for (const command of [
      { ...SIGN, messageId: id('26'), actor: REVIEWER },
      { ...reopen, actor: REVIEWER },
      { ...CHECK, actor: outside(id('99')) },
      { ...CHECK, at: at(40 + 7 * DAY) },
      { type: 'open-review', messageId: id('27'), link: id('21'), actor: outside(id('99')), at: at(50) },
    ])
      expect(asked(out, command, ALONE)).toMatchObject(neutral);
    const end = { ...END, messageId: id('28'), link: id('21'), at: at(45) };
    expect(asked(following([SIGN, ASK_REVIEW, end], ALONE), CHECK, ALONE)).toMatchObject(neutral);
    expect(asked(out, { ...ASK_REVIEW, messageId: id('29') }, ALONE)).toMatchObject({
      code: 'review-is-out',
    });
  });

  it('is asked only where something waits, and concludes itself only where everybody inside is recused', () => {
    expect(asked(reported(), ASK_REVIEW)).toMatchObject({ code: 'nothing-to-review' });
    const flags = [{ rule: 'conflicted-lead', people: [], reason: 'So.' }] as never;
    const [first, routed] = reported();
    const locked = [first, { ...routed, route: { ...ROUTE, flags } }] as IncidentEvent[];
    const answered = {
      ...{ type: 'answer-determination', messageId: id('30'), question: 'is-phi', value: 'no' },
      ...{ why: SEALED, actor: OFFICER, at: at(20) },
    };
    const events = following([answered, ASK_REVIEW], FACTS, locked);
    const conclude = { ...SIGN, conclusion: 'not-phi', name: SEALED, actor: REVIEWER, at: at(60) };
    expect(asked(events, conclude)).toMatchObject([
      { charter: 'external-reviewer', needs: 'none', name: SEALED },
    ]);
    expect(asked(events, { ...conclude, conclusion: 'breach' })).toMatchObject({ code: 'not-chartered' });
    expect(asked(events, CHECK)).toMatchObject({ code: 'link-unusable' });
  });
});
