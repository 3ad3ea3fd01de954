import { describe, expect, it } from 'vitest';
import type { Clock } from '../clocks/clock.ts';
import { DEFAULT_STEPS } from '../escalation/steps.ts';
import type { CalendarDate, PersonId } from '../ids.ts';
import { requestClimbs } from './climb.ts';
import { evolveRequest, type RequestEvent, replayRequest } from './evolve.ts';
import { requestPurgeOn } from './retention.ts';
import type { RequestState } from './state.ts';

const date = (text: string) => text as CalendarDate;
const TEXT = { sealedId: 'text', commitment: 'commitment' };
const HOLDER = 'holder' as PersonId;
const LADDER = [
  { person: HOLDER, as: 'holder' },
  { person: 'alternate' as PersonId, as: 'alternate' },
  { person: null, as: 'governing-body' },
] as const;
const DUE = date('2026-12-22');

function event(body: object, at = '2026-11-22T12:00:00.000Z'): RequestEvent {
  const actor = { kind: 'person', personId: HOLDER };
  return { subject: 'request', messageId: 'message', actor, at, ...body } as RequestEvent;
}

const RECEIVED = event({
  ...{
    type: 'request-received',
    right: 'access',
    receivedOn: date('2026-11-22'),
    period: null,
    patient: TEXT,
  },
});
const ANSWERED = event({
  ...{ type: 'request-answered', on: date('2026-11-23'), way: 'mail', text: TEXT },
  at: '2026-11-23T12:00:00.000Z',
});
const open = replayRequest([RECEIVED]) as RequestState;
const ended = evolveRequest(open, ANSWERED);

function climbs(state: RequestState, daysLeft: number) {
  const clock = { id: 'r', due: DUE, daysLeft, state: daysLeft < 0 ? 'late' : 'running' } as Clock;
  return requestClimbs(state, { steps: DEFAULT_STEPS, ladder: LADDER, clock });
}

describe('a request whose clock is about to end', () => {
  it('climbs the ladder by the steps of incidents, each once, and not once it is over', () => {
    expect(climbs(open, 15)).toEqual([]);
    const [first, ...more] = climbs(open, 14);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ key: `nearly-late/1/${DUE}`, told: LADDER[1], due: DUE, isUrgent: false });
    const told = evolveRequest(open, event(first!));
    expect(climbs(told, 13)).toEqual([]);
    expect(climbs(told, -1).map(({ told: { as }, isUrgent }) => [as, isUrgent])).toEqual([
      ['governing-body', false],
      ['governing-body', true],
    ]);
    expect(climbs(ended, -1)).toEqual([]);
  });
});

describe('what a request keeps of people', () => {
  const schedule = { timeZone: 'America/New_York', years: 6 };
  const on = (state: RequestState, day: string, years: number | null = 6) =>
    requestPurgeOn(state, { ...schedule, years }, date(day));

  it('is found two years from its end, and its texts are kept six, each to the day', () => {
    expect(on(ended, '2028-11-23')).toEqual({ what: 'nothing' });
    expect(on(ended, '2028-11-24')).toEqual({ what: 'finding', keptThrough: '2028-11-23' });
    const forgotten = evolveRequest(ended, event({ type: 'request-finding-purged' }));
    expect(on(forgotten, '2032-11-23')).toEqual({ what: 'nothing' });
    expect(on(forgotten, '2032-11-24')).toEqual({ what: 'texts', years: 6, keptThrough: '2032-11-23' });
    const purged = evolveRequest(forgotten, event({ type: 'request-texts-purged', texts: ['text'] }));
    expect(on(purged, '2040-01-01')).toEqual({ what: 'nothing' });
  });

  it('stays while it is open, and where no schedule stands', () => {
    expect(on(open, '2050-01-01')).toEqual({ what: 'nothing' });
    expect(on(ended, '2050-01-01', null)).toEqual({ what: 'nothing' });
  });

  it('is kept from the last change of what it says, and not from who looked', () => {
    const looked = evolveRequest(ended, event({ type: 'request-opened' }, '2030-01-01T12:00:00.000Z'));
    expect(looked.inEffectAt).toBe(ended.inEffectAt);
  });
});
