import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, PersonId } from '../ids.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { changeInWords, changesBetween } from './changes.ts';
import { DEFAULT_REMINDERS, modeOf, type ReminderSettings, RULE_MODES } from './settings.ts';
import {
  agreeWeakening,
  CAP_FLOOR,
  nameOf,
  setReminders,
  takeBackWeakening,
  weakeningsIn,
} from './weakening.ts';

const RULE = 'whole-record';
const at = '2026-11-22T10:00:00.000Z' as Instant;
const by = (person: string, isAlone = false) => ({ by: person as PersonId, at, isAlone });
const off = { ...DEFAULT_REMINDERS, modes: [{ rule: RULE, mode: 'off' as const }] };

function kept(result: ReminderSettings | Refusal): ReminderSettings {
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}
const waits = ({ waiting = [] }: ReminderSettings) => waiting.map(nameOf);

describe('a reminder that would fall silent', () => {
  it('speaks on until a second officer agrees', () => {
    const asked = kept(setReminders(DEFAULT_REMINDERS, off, by('ann')));
    expect(modeOf(asked, RULE)).toBe('on');
    expect(waits(asked)).toEqual([`rule/${RULE}`]);
    expect(agreeWeakening(asked, `rule/${RULE}`, 'ann' as PersonId)).toMatchObject({ code: 'second-person' });
    const agreed = kept(agreeWeakening(asked, `rule/${RULE}`, 'ben' as PersonId));
    expect(modeOf(agreed, RULE)).toBe('off');
    expect(waits(agreed)).toEqual([]);
    expect(agreeWeakening(agreed, `rule/${RULE}`, 'ben' as PersonId)).toMatchObject({
      code: 'nothing-waits',
    });
  });

  it('is agreed to by a second officer who sets the same, and not by the same officer twice', () => {
    const asked = kept(setReminders(DEFAULT_REMINDERS, off, by('ann')));
    expect(modeOf(kept(setReminders(asked, off, by('ann'))), RULE)).toBe('on');
    expect(modeOf(kept(setReminders(asked, off, by('ben'))), RULE)).toBe('off');
    const counted = { ...off, modes: [{ rule: RULE, mode: 'simulated' as const }] };
    expect(modeOf(kept(setReminders(asked, counted, by('ben'))), RULE)).toBe('on');
  });

  it('falls silent at once where nobody else could agree', () => {
    expect(modeOf(kept(setReminders(DEFAULT_REMINDERS, off, by('ann', true))), RULE)).toBe('off');
  });

  it('is told in the history, with who waits for what', () => {
    const asked = kept(setReminders(DEFAULT_REMINDERS, { ...off, cap: 10 }, by('ann')));
    const agreed = kept(agreeWeakening(asked, `rule/${RULE}`, 'ben' as PersonId));
    const said = (one: ReminderSettings, other: ReminderSettings) =>
      changesBetween(one, other).map(changeInWords);
    expect(said(DEFAULT_REMINDERS, asked)).toEqual([
      'at most 10 cards a day',
      'waiting for a second officer: the rule whole-record off',
    ]);
    expect(said(asked, agreed)).toEqual([
      'the rule whole-record is off',
      'no longer waiting: the rule whole-record off',
    ]);
    expect(said(asked, kept(takeBackWeakening(asked, `rule/${RULE}`)))).toEqual([
      'no longer waiting: the rule whole-record off',
    ]);
  });
});

it('the cap falls below the floor, and a role goes quiet, by two officers alone', () => {
  const change = { ...DEFAULT_REMINDERS, cap: CAP_FLOOR - 1, quietRoles: ['billing' as const] };
  const asked = kept(setReminders(DEFAULT_REMINDERS, change, by('ann')));
  expect([asked.cap, asked.quietRoles]).toEqual([DEFAULT_REMINDERS.cap, []]);
  expect(waits(asked)).toEqual(['cap', 'quiet-role/billing']);
  expect(kept(agreeWeakening(asked, 'cap', 'ben' as PersonId)).cap).toBe(CAP_FLOOR - 1);
  expect(kept(setReminders(DEFAULT_REMINDERS, { ...DEFAULT_REMINDERS, cap: CAP_FLOOR }, by('ann'))).cap).toBe(
    CAP_FLOOR,
  );
});

it('whatever one officer sets, however often, nobody is warned less by it', () => {
  const change = fc.record({
    modes: fc.array(fc.record({ rule: fc.constantFrom('a', 'b'), mode: fc.constantFrom(...RULE_MODES) }), {
      maxLength: 2,
    }),
    cap: fc.integer({ min: 0, max: 20 }),
    quietRoles: fc.uniqueArray(fc.constantFrom('billing' as const, 'nurse' as const)),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const end = changes.reduce<ReminderSettings>(
        (now, one) => kept(setReminders(now, { ...DEFAULT_REMINDERS, ...one }, by('ann'))),
        DEFAULT_REMINDERS,
      );
      expect(weakeningsIn(DEFAULT_REMINDERS, end)).toEqual([]);
      expect(end.cap).toBeGreaterThanOrEqual(CAP_FLOOR);
    }),
  );
});
