import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar.ts';
import type { CalendarDate, Instant, MessageId, PersonId } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import type { RequestBody } from './commands.ts';
import { deadlineOf } from './deadline.ts';
import { decideRequest, wholePeriod } from './decide.ts';
import { evolveRequest, type RequestEvent, replayRequest } from './evolve.ts';
import { RIGHT_IDS, RIGHTS, type Right } from './rights.ts';
import type { RequestState } from './state.ts';

const AT = '2026-11-22T12:00:00.000Z' as Instant;
const TEXT = { sealedId: 'text', commitment: 'commitment' };
const ACTOR = { kind: 'person', personId: 'officer' as PersonId } as const;
const date = (text: string) => text as CalendarDate;

let number = 0;

/** Given a state, when an officer asks this on that day, then an event or the code of a refusal. */
function ask(state: RequestState | null, body: RequestBody, today: string, isFree = true) {
  number += 1;
  const command = { ...body, messageId: `message-${number}` as MessageId, actor: ACTOR, at: AT };
  const decided = decideRequest(state, command, { today: date(today), isFree });
  return isRefusal(decided) ? decided.code : ({ ...decided, actor: ACTOR, at: AT } as RequestEvent);
}

function made(state: RequestState | null, body: RequestBody, today: string, isFree = true): RequestState {
  const event = ask(state, body, today, isFree);
  if (typeof event === 'string') throw new Error(event);
  return evolveRequest(state, event);
}

function received(right: Right, receivedOn: string): RequestState {
  const asked = { type: 'receive', right, receivedOn: date(receivedOn), period: null } as const;
  return made(null, { ...asked, patient: TEXT, isFindable: true }, receivedOn);
}

const EXTEND = { type: 'extend', until: null, reason: TEXT } as const;
const ANSWER = { type: 'answer', way: 'mail', text: TEXT, lacking: [] } as const;

describe('a patient’s request', () => {
  it('for access of 2026-04-10 is due on 2026-05-10, and on 2026-06-09 once extended in time', () => {
    const request = received('access', '2026-04-10');
    expect(deadlineOf('access', request.receivedOn, request.extension).due).toBe('2026-05-10');
    const extended = made(request, { ...EXTEND, toldOn: date('2026-05-08') }, '2026-05-08');
    expect(deadlineOf('access', extended.receivedOn, extended.extension).due).toBe('2026-06-09');
  });

  it('for an amendment or an accounting has sixty days, and thirty more', () => {
    for (const right of ['amendment', 'accounting'] as const) {
      const request = received(right, '2026-01-01');
      expect(deadlineOf(right, request.receivedOn, null).due).toBe('2026-03-02');
      const extended = made(request, { ...EXTEND, toldOn: date('2026-03-02') }, '2026-03-02');
      expect(deadlineOf(right, extended.receivedOn, extended.extension).due).toBe('2026-04-01');
    }
  });

  it('is extended once, in writing within the first period, by thirty days at most', () => {
    const request = received('access', '2026-04-10');
    const told = { ...EXTEND, toldOn: date('2026-05-01') };
    const extended = made(request, told, '2026-05-01');
    expect(ask(extended, told, '2026-05-02')).toBe('extended-already');
    expect(ask(request, { ...EXTEND, toldOn: date('2026-05-11') }, '2026-05-11')).toBe('extension-too-late');
    expect(ask(request, { ...told, until: date('2026-06-10') }, '2026-05-01')).toBe('extension-length');
    expect(ask(request, { ...told, until: date('2026-05-10') }, '2026-05-01')).toBe('extension-length');
    expect(ask(request, { ...EXTEND, toldOn: date('2026-05-02') }, '2026-05-01')).toBe('date-in-future');
    expect(ask(request, { ...EXTEND, toldOn: date('2026-04-09') }, '2026-05-01')).toBe('before-receipt');
  });

  it('takes nothing more once it is over', () => {
    const request = received('amendment', '2026-04-10');
    const over = made(request, { ...ANSWER, on: date('2026-04-12') }, '2026-04-12');
    expect(over.ended).toMatchObject({ how: 'answered', on: '2026-04-12', way: 'mail' });
    expect(ask(over, { ...EXTEND, toldOn: date('2026-04-12') }, '2026-04-12')).toBe('request-over');
    expect(ask(over, { ...ANSWER, on: date('2026-04-12') }, '2026-04-12')).toBe('request-over');
    expect(ask(over, { type: 'withdraw', on: date('2026-04-12') }, '2026-04-12')).toBe('request-over');
  });

  it('is denied only on a ground of its own right, and an accounting on none', () => {
    const deny = { type: 'deny', on: date('2026-04-12'), text: TEXT } as const;
    const amendment = received('amendment', '2026-04-10');
    expect(ask(amendment, { ...deny, ground: 'inmate' }, '2026-04-12')).toBe('other-ground');
    expect(ask(amendment, { ...deny, ground: 'accurate-and-complete' }, '2026-04-12')).toMatchObject({
      type: 'request-denied',
    });
    const accounting = received('accounting', '2026-04-10');
    expect(ask(accounting, { ...deny, ground: 'inmate' }, '2026-04-12')).toBe('accounting-not-denied');
  });
});

describe('an accounting', () => {
  const asked = {
    type: 'receive',
    right: 'accounting',
    receivedOn: date('2026-11-22'),
    patient: TEXT,
  } as const;
  const isFindable = true;

  it('covers the six years before its request, or a shorter time that was asked for', () => {
    expect(received('accounting', '2026-11-22').period).toEqual({ from: '2020-11-22', to: '2026-11-22' });
    const from = date('2025-01-01');
    const shorter = { ...asked, isFindable, period: { from, to: date('2025-12-31') } };
    expect(ask(null, shorter, '2026-11-22')).toMatchObject({ period: shorter.period });
    const unfit = [
      [{ from: date('2020-11-21'), to: date('2026-11-22') }, 'period-too-long'],
      [{ from, to: date('2026-11-23') }, 'period-after-request'],
      [{ from, to: date('2024-12-31') }, 'period-backwards'],
    ] as const;
    for (const [period, code] of unfit)
      expect(ask(null, { ...asked, isFindable, period }, '2026-11-22')).toBe(code);
  });

  it('needs somebody whom the registers can be searched for', () => {
    expect(ask(null, { ...asked, isFindable: false, period: null }, '2026-11-22')).toBe(
      'patient-not-findable',
    );
  });

  it('costs nothing the first time in twelve months, and later only what was told before', () => {
    const request = received('accounting', '2026-04-10');
    const fee = { type: 'tell-fee', toldOn: date('2026-04-11'), cents: 1500 } as const;
    expect(ask(request, fee, '2026-04-11', true)).toBe('accounting-free');
    expect(made(request, fee, '2026-04-11', false).fee).toEqual({ toldOn: '2026-04-11', cents: 1500 });
    expect(ask(request, { ...fee, cents: 0 }, '2026-04-11', false)).toBe('fee-unfit');
    expect(ask(received('access', '2026-04-10'), fee, '2026-04-11', false)).toBe('only-an-accounting');
  });

  it('is not sent while something of it is open', () => {
    const request = received('accounting', '2026-04-10');
    const answer = { ...ANSWER, on: date('2026-04-11'), lacking: ['One entry is open.'] };
    expect(ask(request, answer, '2026-04-11')).toBe('accounting-not-complete');
  });
});

describe('every deadline of a request', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(date('2003-04-14'), n));
  const extension = fc.record({
    told: fc.integer({ min: 0, max: 120 }),
    promised: fc.option(fc.integer({ min: -40, max: 200 })),
  });

  it('lies after the receipt, counts one extension of thirty days at most, and rolls over no weekend', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RIGHT_IDS), days, fc.option(extension), (right, receivedOn, given) => {
        const toldOn = addDays(receivedOn, given?.told ?? 0);
        const until =
          given?.promised == null ? null : addDays(receivedOn, RIGHTS[right].days + given.promised);
        const { first, due } = deadlineOf(right, receivedOn, given === null ? null : { toldOn, until });
        expect(daysBetween(receivedOn, first)).toBe(RIGHTS[right].days);
        expect(due >= first && first > receivedOn).toBe(true);
        expect(daysBetween(first, due)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('whatever is asked in whatever order, is never before its start and is extended at most once', () => {
    const day = fc.integer({ min: 0, max: 130 }).map((n) => addDays(date('2026-01-01'), n));
    const bodies: fc.Arbitrary<RequestBody> = fc.oneof(
      fc.record({
        type: fc.constant('extend' as const),
        toldOn: day,
        until: fc.option(day),
        reason: fc.constant(TEXT),
      }),
      fc.record({ type: fc.constant('withdraw' as const), on: day }),
      fc.record({
        type: fc.constant('answer' as const),
        on: day,
        way: fc.constant('mail' as const),
        text: fc.constant(TEXT),
        lacking: fc.constant([]),
      }),
      fc.record({ type: fc.constant('tell-fee' as const), toldOn: day, cents: fc.integer() }),
      fc.constant({ type: 'open' as const }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...RIGHT_IDS), fc.array(bodies, { maxLength: 12 }), (right, asked) => {
        const events: RequestEvent[] = [];
        let state = received(right, '2026-01-01');
        for (const body of asked) {
          const event = ask(state, body, '2026-12-31', false);
          if (typeof event === 'string') continue;
          events.push(event);
          state = evolveRequest(state, event);
          const { due, first } = deadlineOf(right, state.receivedOn, state.extension);
          expect(due >= first && due > state.receivedOn).toBe(true);
        }
        expect(events.filter(({ type }) => type === 'request-extended').length).toBeLessThanOrEqual(1);
        expect(
          events.filter(({ type }) => type === 'request-answered' || type === 'request-withdrawn').length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the six years', () => {
  it('begin on the same day of the month, also from a leap day', () => {
    expect(wholePeriod(date('2028-02-29')).from).toBe('2022-02-28');
  });
});

describe('the replay of a request', () => {
  it('gives the state that its events made', () => {
    const first = ask(
      null,
      {
        type: 'receive',
        right: 'access',
        receivedOn: date('2026-04-10'),
        period: null,
        patient: TEXT,
        isFindable: false,
      },
      '2026-04-10',
    ) as RequestEvent;
    const state = replayRequest([first]);
    const second = ask(state, { ...EXTEND, toldOn: date('2026-04-11') }, '2026-04-11') as RequestEvent;
    expect(replayRequest([first, second])).toEqual(evolveRequest(state, second));
  });
});
