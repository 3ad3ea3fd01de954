import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import {
  approveHoldOut,
  changeSettings,
  DEFAULT_REMINDERS,
  endHoldOut,
  heldOutOn,
  proposeHoldOut,
  type ReminderSettings,
} from './settings.ts';

const today = '2026-11-22' as CalendarDate;
const asked = (by: string) => ({
  by: by as PersonId,
  at: '2026-11-22T10:00:00.000Z' as Instant,
  today,
  isNeverHeldOut: false,
});
const given = {
  rule: 'whole-record',
  share: 0.2,
  reason: 'Does it help?',
  until: '2026-12-22' as CalendarDate,
};

function kept(result: ReturnType<typeof endHoldOut>): ReminderSettings {
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}

describe('a hold-out', () => {
  it('is off until a second person approved its reason, and ends on its day', () => {
    const proposed = kept(proposeHoldOut(DEFAULT_REMINDERS, given, asked('ann')));
    expect(heldOutOn(proposed, today)).toEqual([]);
    expect(approveHoldOut(proposed, given, asked('ann'))).toMatchObject({ code: 'second-person' });
    const approved = kept(approveHoldOut(proposed, given, asked('ben')));
    expect(heldOutOn(approved, today)).toEqual([{ rule: 'whole-record', share: 0.2 }]);
    expect(heldOutOn(approved, '2026-12-23' as CalendarDate)).toEqual([]);
    expect(kept(endHoldOut(approved, given.rule)).holdOuts).toEqual([]);
  });

  it('proposed anew has to be approved anew', () => {
    const approved = kept(
      approveHoldOut(kept(proposeHoldOut(DEFAULT_REMINDERS, given, asked('ann'))), given, asked('ben')),
    );
    const again = kept(proposeHoldOut(approved, { ...given, share: 0.5 }, asked('ann')));
    expect(heldOutOn(again, today)).toEqual([]);
    expect(again.holdOuts).toHaveLength(1);
    // Ben read the former proposal.
    expect(approveHoldOut(again, given, asked('ben'))).toMatchObject({ code: 'hold-out-changed' });
  });

  it.each([
    ['never-held-out', given, { ...asked('ann'), isNeverHeldOut: true }],
    ['share-out-of-range', { ...given, share: 0.6 }, asked('ann')],
    ['share-out-of-range', { ...given, share: Number.NaN }, asked('ann')],
    ['reason-missing', { ...given, reason: '  ' }, asked('ann')],
    ['until-past', { ...given, until: today }, asked('ann')],
    ['until-too-late', { ...given, until: '2027-02-21' as CalendarDate }, asked('ann')],
    ['until-too-late', { ...given, until: '9999-12-31' as CalendarDate }, asked('ann')],
  ])('is refused: %s', (code, holdOut, by) => {
    expect(proposeHoldOut(DEFAULT_REMINDERS, holdOut, by)).toMatchObject({ code });
  });

  it('lasts 90 days at most, also one that was approved before that was so', () => {
    const last = '2027-02-20' as CalendarDate;
    expect(isRefusal(proposeHoldOut(DEFAULT_REMINDERS, { ...given, until: last }, asked('ann')))).toBe(false);
    const proposed = kept(proposeHoldOut(DEFAULT_REMINDERS, given, asked('ann')));
    const endless = { ...given, until: '2036-11-22' as CalendarDate };
    const former = { ...proposed, holdOuts: [{ ...proposed.holdOuts[0]!, ...endless }] };
    const approved = kept(approveHoldOut(former, endless, asked('ben')));
    expect(heldOutOn(approved, last)).toHaveLength(1);
    expect(heldOutOn(approved, '2027-02-22' as CalendarDate)).toEqual([]);
  });

  it('ends with its rule', () => {
    const proposed = kept(proposeHoldOut(DEFAULT_REMINDERS, given, asked('ann')));
    const changed = changeSettings(proposed, {
      ...proposed,
      modes: [{ rule: given.rule, mode: 'simulated' }],
    });
    expect(kept(changed).holdOuts).toEqual([]);
    expect(changeSettings(proposed, { ...proposed, cap: 21 })).toMatchObject({ code: 'cap-out-of-range' });
  });
});
