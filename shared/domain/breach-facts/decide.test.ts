import { describe, expect, it } from 'vitest';
import type { CalendarDate, MessageId } from '../ids.ts';
import { SEALED } from '../incident/decide.testing.ts';
import { isRefusal } from '../refusal.ts';
import { NOTHING_KNOWN } from './breach-facts.ts';
import type { DutyBody } from './commands.ts';
import { type DutyContext, decideDuties } from './decide.ts';

const date = (text: string) => text as CalendarDate;
const messageId = 'm' as MessageId;
/** It happened on the first of the month. */
const CONTEXT: DutyContext = {
  today: date('2026-11-22'),
  happenedOn: date('2026-11-01'),
  isKnownClock: (id) => ['individuals', 'business-associate'].includes(id),
};

/** The code of its refusal, with the field it is about; null where it is taken. */
function refusalOf(command: DutyBody, over: Partial<DutyContext> = {}): string | null {
  const decided = decideDuties(NOTHING_KNOWN, command, { ...CONTEXT, ...over });
  return isRefusal(decided) ? `${decided.code} ${decided.field}` : null;
}

const told = (on: string, clock = 'individuals'): DutyBody => ({
  ...({ type: 'record-notice', messageId, clock } as const),
  on: date(on),
});
const stated = (on: string): DutyBody => ({
  ...({ type: 'record-hold', messageId, reason: SEALED } as const),
  hold: { form: 'oral', statedOn: date(on), until: null },
});
const confirmed = (on: string): DutyBody => ({
  ...({ type: 'record-breach-facts', messageId } as const),
  facts: { confirmedOn: date(on) },
});
const found = (foundOn: string, toldOn: string | null): DutyBody => ({
  ...({ type: 'record-breach-facts', messageId } as const),
  facts: { associate: { foundOn: date(foundOn), toldOn: toldOn === null ? null : date(toldOn) } },
});

describe('a day that cannot be', () => {
  it.each<[string, DutyBody, string | null]>([
    ['a notice on the day it happened', told('2026-11-01'), null],
    ['a notice before it happened', told('2026-10-31'), 'before-the-event on'],
    ['a notice of tomorrow', told('2026-11-23'), 'date-in-future on'],
    ['what a contractor told, from which discovery counts', told('2026-11-03', 'business-associate'), null],
    [
      'a contractor that told before it happened',
      told('2026-10-31', 'business-associate'),
      'before-the-event on',
    ],
    ['a delay asked for on the day it happened', stated('2026-11-01'), null],
    ['a delay asked for before', stated('2026-10-31'), 'before-the-event statedOn'],
    ['a delay asked for tomorrow', stated('2026-11-23'), 'date-in-future statedOn'],
    ['confirmed on the day it happened', confirmed('2026-11-01'), null],
    ['confirmed before it happened', confirmed('2026-10-31'), 'before-the-event confirmedOn'],
    ['confirmed tomorrow', confirmed('2026-11-23'), 'date-in-future confirmedOn'],
    ['a contractor that found it the day it happened', found('2026-11-01', null), null],
    [
      'a contractor that found it before',
      found('2026-10-31', '2026-11-02'),
      'before-the-event associateFoundOn',
    ],
    [
      'a contractor that told before it found it',
      found('2026-11-03', '2026-11-02'),
      'told-before-known associateToldOn',
    ],
    ['a contractor that told tomorrow', found('2026-11-03', '2026-11-23'), 'date-in-future associateToldOn'],
  ])('%s', (_says, command, refused) => {
    expect(refusalOf(command)).toBe(refused);
  });

  it('is none where nobody said when it happened', () => {
    const nothing = { happenedOn: null };
    for (const command of [told('2020-01-01'), stated('2020-01-01'), confirmed('2020-01-01')])
      expect(refusalOf(command, nothing)).toBeNull();
  });

  it('leaves what was recorded before that day was corrected, while something else is recorded', () => {
    const facts = { ...NOTHING_KNOWN.facts, confirmedOn: date('2026-10-04') };
    const more: DutyBody = { type: 'record-breach-facts', messageId, facts: { total: 3 } };
    expect(isRefusal(decideDuties({ ...NOTHING_KNOWN, facts }, more, CONTEXT))).toBe(false);
  });
});
