import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import { isRefusal } from '../refusal.ts';
import type { DiscoveryBody } from './commands.ts';
import { discoveryDates, knowledgeOf } from './dates.ts';
import { decideDiscovery, evolveDiscovery } from './decide.ts';
import { type Discovery, KNOWERS, type Knower, NOTHING_RECORDED } from './knowledge.ts';

const date = (text: string) => text as CalendarDate;
const TEXT: SealedText = { sealedId: 'text', commitment: 'c' };
const context = { today: date('2026-11-22'), occurredOn: null };
let numbered = 0;

function record(over: Partial<Extract<DiscoveryBody, { type: 'record-knowledge' }>>): DiscoveryBody {
  numbered += 1;
  return {
    type: 'record-knowledge',
    messageId: `message-${numbered}` as MessageId,
    entry: null,
    who: 'workforce',
    isActor: false,
    knownOn: date('2026-02-01'),
    toldOn: null,
    byDiligence: false,
    basis: null,
    ...over,
  };
}

function after(commands: readonly DiscoveryBody[], given = context): Discovery {
  return commands.reduce((discovery, command) => {
    const decision = decideDiscovery(discovery, command, given);
    if (isRefusal(decision)) throw new Error(decision.message);
    return decision.reduce(evolveDiscovery, discovery);
  }, NOTHING_RECORDED);
}

const reported = (day: string) => ({ noticedOn: date(day), receivedOn: date(day) });

function dates(report: ReturnType<typeof reported>, commands: readonly DiscoveryBody[]) {
  const discovery = after(commands);
  return discoveryDates(knowledgeOf(report, discovery), discovery);
}

describe('the day of discovery', () => {
  it('is the day a coworker knew, not the day the officer was told', () => {
    const { legal, inUse } = dates(reported('2026-02-01'), [record({ knownOn: date('2026-01-05') })]);
    expect(legal?.on).toBe('2026-01-05');
    expect(inUse).toMatchObject({ on: '2026-01-05', which: 'conservative' });
  });

  it('keeps the knowledge of who did it apart, and works to the earlier date', () => {
    const actor = record({ entry: 'reporter', isActor: true, knownOn: date('2026-03-01') });
    const report = { noticedOn: date('2026-03-01'), receivedOn: date('2026-03-04') };
    const { legal, conservative, inUse } = dates(report, [actor]);
    expect(legal?.on).toBe('2026-03-04');
    expect(conservative).toEqual({ on: '2026-03-01', because: expect.stringContaining('did it themselves') });
    expect(inUse?.on).toBe('2026-03-01');
  });

  it('is the legal date where an officer chose it and said why', () => {
    const actor = record({ entry: 'reporter', isActor: true, knownOn: date('2026-03-01') });
    const choose = {
      type: 'choose-discovery-date',
      messageId: 'm' as MessageId,
      date: 'legal',
      reason: TEXT,
    } as const;
    const report = { noticedOn: date('2026-03-01'), receivedOn: date('2026-03-04') };
    expect(dates(report, [actor, choose]).inUse).toMatchObject({ on: '2026-03-04', which: 'legal' });
  });

  it('takes an agent\u2019s knowledge as its own, and a contractor\u2019s from the day it told', () => {
    const found = { knownOn: date('2026-03-01'), toldOn: date('2026-04-20') };
    expect(dates(reported('2026-04-21'), [record({ who: 'agent', ...found })]).legal?.on).toBe('2026-03-01');
    expect(dates(reported('2026-04-21'), [record({ who: 'contractor', ...found })]).legal?.on).toBe(
      '2026-04-20',
    );
    expect(
      dates(reported('2026-04-21'), [record({ who: 'outside', knownOn: found.knownOn })]).legal?.on,
    ).toBe('2026-04-21');
  });

  it('counts what reasonable diligence would have shown', () => {
    const missed = record({ knownOn: date('2026-01-02'), byDiligence: true });
    expect(dates(reported('2026-02-01'), [missed]).legal).toEqual({
      on: '2026-01-02',
      because: expect.stringContaining('reasonable diligence'),
    });
  });

  it('goes on counting what a withdrawn report showed until an officer says why not', () => {
    const aside = { type: 'set-knowledge-aside', messageId: 'm' as MessageId, reason: TEXT } as const;
    const both = [
      { ...aside, entry: 'reporter' },
      { ...aside, entry: 'organization' },
    ] as const;
    expect(dates(reported('2026-02-01'), []).inUse?.on).toBe('2026-02-01');
    expect(dates(reported('2026-02-01'), both).inUse).toBeNull();
  });
});

describe('a date that cannot be', () => {
  it('is refused with what to do', () => {
    const refusalOf = (command: DiscoveryBody, occurredOn: CalendarDate | null = null) =>
      decideDiscovery(NOTHING_RECORDED, command, { ...context, occurredOn });
    expect(refusalOf(record({ knownOn: date('2026-11-23') }))).toMatchObject({ code: 'date-in-future' });
    expect(refusalOf(record({}), date('2026-02-02'))).toMatchObject({ code: 'known-before-event' });
    expect(refusalOf(record({ who: 'contractor', toldOn: date('2026-01-31') }))).toMatchObject({
      code: 'told-before-known',
    });
    expect(refusalOf(record({ entry: 'gone' as MessageId }))).toMatchObject({ code: 'no-such-entry' });
  });
});

describe('whoever knew what when', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((days) => addDays(date('2026-01-01'), days));
  const entry = fc.record({
    who: fc.constantFrom(...(Object.keys(KNOWERS) as Knower[])),
    isActor: fc.constantFrom(true, false, null),
    knownOn: days,
  });

  it('the conservative date is never after the legal one, and more knowledge never makes a date later', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), entry, days, (known, more, day) => {
        const before = dates(reported(day), known.map(record));
        const later = dates(reported(day), [...known, more].map(record));
        expect((before.conservative?.on ?? '') <= (before.legal?.on ?? '9')).toBe(true);
        expect((later.conservative?.on ?? '9') <= (before.conservative?.on ?? '9')).toBe(true);
        expect((later.legal?.on ?? '9') <= (before.legal?.on ?? '9')).toBe(true);
      }),
    );
  });
});
