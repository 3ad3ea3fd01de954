import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant, MessageId, PersonId } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import { type DisclosureBody, decideDisclosure } from './decide.ts';
import { type DisclosureEvent, type DisclosureState, evolveDisclosure } from './disclosure.ts';
import { suspensionOn } from './suspension.ts';

const TEXT = { sealedId: 'text', commitment: 'commitment' };
const actor = { kind: 'person', personId: 'officer' as PersonId } as const;
const at = '2026-11-22T12:00:00.000Z' as Instant;
const date = (text: string) => text as CalendarDate;
const TODAY = date('2026-11-22');

let number = 0;

function ask(state: DisclosureState | null, body: DisclosureBody) {
  number += 1;
  const decided = decideDisclosure(
    state,
    { ...body, messageId: `message-${number}` as MessageId, actor, at },
    TODAY,
  );
  return isRefusal(decided) ? decided.code : ({ ...decided, actor, at } as DisclosureEvent);
}

function given(state: DisclosureState | null, body: DisclosureBody): DisclosureState {
  const event = ask(state, body);
  if (typeof event === 'string') throw new Error(event);
  return evolveDisclosure(state, event);
}

const RECORD = {
  type: 'record',
  basis: 'public-health',
  dates: [date('2026-03-01')],
  patient: TEXT,
  details: TEXT,
  isFindable: true,
  purpose: 'stated',
  hasFrequency: false,
} as const;
const SERIES = [date('2026-03-03'), date('2026-03-01'), date('2026-03-01')];

describe('a disclosure recorded by hand', () => {
  it('of a series under 164.512 is one entry with each of its days, once and in order', () => {
    expect(ask(null, { ...RECORD, dates: SERIES })).toMatchObject({ dates: ['2026-03-01', '2026-03-03'] });
  });

  it('that was not permitted is an entry of its own each time, in full', () => {
    expect(ask(null, { ...RECORD, basis: 'impermissible', dates: SERIES })).toBe('series-not-permitted');
    expect(ask(null, { ...RECORD, basis: 'impermissible', hasFrequency: true })).toBe('series-not-permitted');
    expect(ask(null, { ...RECORD, basis: 'impermissible' })).toMatchObject({ type: 'disclosure-recorded' });
  });

  it('lets a copy of the written request stand for the purpose only where the rule does', () => {
    expect(ask(null, { ...RECORD, purpose: 'copy-of-request' })).toMatchObject({
      type: 'disclosure-recorded',
    });
    expect(ask(null, { ...RECORD, basis: 'impermissible', purpose: 'copy-of-request' })).toBe(
      'purpose-missing',
    );
    expect(ask(null, { ...RECORD, purpose: 'missing' })).toBe('purpose-missing');
  });

  it('has a day that has come, and somebody whom an accounting finds', () => {
    expect(ask(null, { ...RECORD, dates: [] })).toBe('date-missing');
    expect(ask(null, { ...RECORD, dates: [date('2026-11-23')] })).toBe('date-in-future');
    expect(ask(null, { ...RECORD, isFindable: false })).toBe('patient-not-findable');
  });

  it('for research goes by its protocol from fifty people on', () => {
    const research = {
      type: 'record-research',
      from: date('2026-01-01'),
      to: date('2026-02-01'),
      details: TEXT,
    } as const;
    expect(ask(null, { ...research, individuals: 49 })).toBe('research-too-few');
    expect(ask(null, { ...research, individuals: 50 })).toMatchObject({ type: 'research-recorded' });
  });

  it('is taken back once, and keeps its place', () => {
    const kept = given(null, RECORD);
    const back = given(kept, { type: 'take-back', reason: TEXT });
    expect(back).toMatchObject({ takenBack: TEXT, subject: kept.subject });
    expect(ask(back, { type: 'take-back', reason: TEXT })).toBe('disclosure-taken-back');
  });
});

describe('an agency’s statement', () => {
  const oversight = given(null, { ...RECORD, basis: 'health-oversight' });
  const oral = {
    type: 'suspend',
    form: 'oral',
    statedOn: date('2026-06-20'),
    until: null,
    statement: TEXT,
  } as const;
  const written = { ...oral, form: 'written', until: date('2026-12-31') } as const;

  it('suspends a disclosure to that agency alone', () => {
    expect(ask(given(null, RECORD), oral)).toBe('not-suspendable');
    expect(ask(given(null, { ...RECORD, basis: 'law-enforcement' }), oral)).toMatchObject({ form: 'oral' });
  });

  it('specifies its time where it is written, and counts thirty days where it is oral', () => {
    expect(ask(oversight, { ...written, until: null })).toBe('suspension-without-time');
    expect(ask(oversight, { ...oral, until: date('2026-12-31') })).toBe('suspension-oral-time');
    expect(ask(oversight, { ...written, until: date('2026-06-19') })).toBe('suspension-backwards');
    const { suspensions } = given(oversight, oral);
    expect(suspensionOn(suspensions, date('2026-06-19'))).toBeNull();
    expect(suspensionOn(suspensions, date('2026-07-20'))).toBe('2026-07-20');
    expect(suspensionOn(suspensions, date('2026-07-21'))).toBeNull();
  });

  it('goes on from an oral one where a written one follows', () => {
    const { suspensions } = given(given(oversight, oral), { ...written, statedOn: date('2026-07-15') });
    expect(suspensionOn(suspensions, date('2026-07-21'))).toBe('2026-12-31');
    expect(suspensionOn(suspensions, date('2027-01-01'))).toBeNull();
  });
});
