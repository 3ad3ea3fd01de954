import { nothingTold } from '@needful/shared/domain/reminders/facts.ts';
import type { ReminderRule, Verdict } from '@needful/shared/reminders/_define.ts';
import wholeRecord from '@needful/shared/reminders/whole-record.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeAskRules } from './ask-rules.ts';

const facts = { ...nothingTold('openmrs-3', 'export-record'), wholeRecord: true };
const reminds: Verdict = { verdict: 'remind', why: 'Always.', citation: '45 CFR', snippet: 'any' };
const rule = (judge: () => Verdict): ReminderRule => ({ ...wholeRecord, minimumNecessary: false, judge });
const passes = rule(() => ({ verdict: 'pass', why: 'Never.' }));
const speaks = rule(() => reminds);

let told: string[];
beforeEach(() => {
  told = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => vi.restoreAllMocks());

describe('the rules of an act', () => {
  test('are asked in their order, and only those that remind are given back', () => {
    const found = makeAskRules()(
      [
        ['never', passes],
        ['always', speaks],
        ['real', wholeRecord],
      ],
      facts,
    );
    expect(found.map(({ id }) => id)).toEqual(['always', 'real']);
  });

  test('speak without one that throws, which is told once without what it says and asked no more', () => {
    const judge = vi.fn(() => {
      throw new Error('MRN 4471902');
    });
    const ask = makeAskRules();
    const rules = [['broken', rule(judge)] as const, ['always', speaks] as const];
    for (let act = 0; act < 5; act++) expect(ask(rules, facts).map(({ id }) => id)).toEqual(['always']);
    expect(judge).toHaveBeenCalledOnce();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^The reminder rule broken failed/);
    expect(told[0]).not.toContain('4471902');
  });

  test('end for this act after one that is slow, which is asked no more once it was so three times', () => {
    let now = 0;
    const slow = vi.fn(() => {
      now += 1_001;
      return reminds;
    });
    const ask = makeAskRules(() => now);
    const rules = [['slow', rule(slow)] as const, ['always', speaks] as const];
    for (let act = 0; act < 3; act++) expect(ask(rules, facts).map(({ id }) => id)).toEqual(['slow']);
    expect(ask(rules, facts).map(({ id }) => id)).toEqual(['always']);
    expect(slow).toHaveBeenCalledTimes(3);
    expect(told).toEqual([expect.stringMatching(/^The reminder rule slow failed/)]);
  });

  test('are not blamed for a machine that was slow now and then', () => {
    let now = 0;
    let takes = 260;
    const ask = makeAskRules(() => now);
    const moody = rule(() => {
      now += takes;
      return reminds;
    });
    for (let act = 0; act < 12; act++) {
      takes = act % 3 === 2 ? 1 : 260;
      expect(ask([['moody', moody]], facts)).toHaveLength(1);
    }
    expect(told).toEqual([]);
  });
});
