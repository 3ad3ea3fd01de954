import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, dayIn } from '../calendar.ts';
import type { CalendarDate, Instant, MessageId, PersonId } from '../ids.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { dueOn, keptTogether } from './purge.ts';
import { evolveRetention, keptThrough, type Retention } from './retention.ts';

const ZONE = 'America/New_York';
const actor = { kind: 'person', personId: '018f0000-0000-7000-8000-000000000001' as PersonId } as const;
const text = { sealedId: '018f0000-0000-7000-8000-000000000002', commitment: 'c' };
const at = (text: string) => text as Instant;
const fresh = (inEffectAt: Instant): Retention => ({ inEffectAt, holds: [], purged: [] });

describe('how long records are kept', () => {
  it.each([
    // Happened in 2019, reported in 2020, decided in 2026: six years from the decision (164.530(j)(2)).
    ['2026-11-22T15:00:00.000Z', 6, '2032-11-22'],
    ['2026-11-22T15:00:00.000Z', 10, '2036-11-22'],
    // Case 6a: a policy of 2020 that was retired on 1 May 2026.
    ['2026-05-01T15:00:00.000Z', 6, '2032-05-01'],
    // Fewer than six count as six: the schedule never undercuts the law.
    ['2026-11-22T15:00:00.000Z', 1, '2032-11-22'],
    // Late in the evening of the 21st in New York.
    ['2026-11-22T04:00:00.000Z', 6, '2032-11-21'],
    ['2028-02-29T15:00:00.000Z', 6, '2034-03-01'],
    ['2028-02-29T15:00:00.000Z', 8, '2036-02-29'],
  ])('last in effect at %s with a schedule of %i years: through %s', (since, years, through) => {
    expect(keptThrough(at(since), ZONE, years)).toBe(through);
  });

  it('goes on counting from the last change, not from being held, handed out or purged', () => {
    let state = fresh(at('2020-01-01T00:00:00.000Z'));
    const said = (event: object, when: string) => {
      state = evolveRetention(state, { ...event, actor, at: at(when) } as IncidentEvent);
      return state.inEffectAt;
    };
    const messageId = 'm' as MessageId;
    expect(said({ type: 'note-added', messageId, text }, '2021-01-01T00:00:00.000Z')).toContain('2021');
    expect(
      said({ type: 'evidence-packed', packId: 'p', withTexts: true }, '2022-01-01T00:00:00.000Z'),
    ).toContain('2021');
    expect(said({ type: 'legal-hold-set', messageId, reason: text }, '2023-01-01T00:00:00.000Z')).toContain(
      '2021',
    );
    expect(
      said({ type: 'determination-reopened', messageId, reason: text }, '2024-01-01T00:00:00.000Z'),
    ).toContain('2024');
    // A server's clock that was set back makes nothing older.
    expect(said({ type: 'note-added', messageId, text }, '2022-06-01T00:00:00.000Z')).toContain('2024');
  });
});

/** A history as retention sees it: changes, holds set and lifted, in any order and at any time. */
const step = fc.record({
  what: fc.constantFrom('change', 'set', 'lift', 'pack'),
  day: fc.integer({ min: 0, max: 4000 }),
});
const history = fc.array(step, { maxLength: 12 });

function play(steps: readonly { readonly what: string; readonly day: number }[]) {
  const start = at('2015-03-01T12:00:00.000Z');
  const days = [0];
  const standing: string[] = [];
  let retention = fresh(start);
  for (const [index, { what, day }] of steps.entries()) {
    const when = at(new Date(Date.parse(start) + day * 86_400_000).toISOString());
    const messageId = `m${index}` as MessageId;
    const lifted = standing[0];
    if (what === 'change') days.push(day);
    if (what === 'set') standing.push(messageId);
    if (what === 'lift' && lifted === undefined) continue;
    if (what === 'lift') standing.shift();
    const body = {
      change: { type: 'note-added', messageId, text },
      set: { type: 'legal-hold-set', messageId, reason: text },
      lift: { type: 'legal-hold-lifted', messageId, hold: lifted, reason: text },
      pack: { type: 'evidence-packed', packId: messageId, withTexts: false },
    }[what];
    retention = evolveRetention(retention, { ...body, actor, at: when } as IncidentEvent);
  }
  const last = dayIn(ZONE, at(new Date(Date.parse(start) + Math.max(...days) * 86_400_000).toISOString()));
  return { retention, held: standing.length > 0, last };
}

describe('what may be purged, whatever happened', () => {
  it('is never due before six years after the last change, and never under a legal hold', () => {
    fc.assert(
      fc.property(
        history,
        fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.boolean(),
        (steps, years, after, isClosed) => {
          const { retention, held, last } = play(steps);
          const day = addDays('2015-03-01' as CalendarDate, after);
          const status = isClosed ? 'closed' : 'acknowledged';
          const verdict = dueOn({ status, retention }, { timeZone: ZONE, years }, day);
          if (verdict.due) {
            expect(held).toBe(false);
            expect(isClosed).toBe(true);
            expect(day > addYears(last, Math.max(6, years ?? 0))).toBe(true);
          } else if (!held && isClosed && years !== null) {
            // And it is due once all of that is over, so that nothing is kept for ever in silence.
            expect(day <= addDays(addYears(last, Math.max(6, years)), 1)).toBe(true);
          }
        },
      ),
    );
  });
});

it('keeps what an accounting may have to list that was asked for in time and is not given yet', () => {
  const retention = fresh(at('2020-01-10T12:00:00.000Z'));
  const day = '2026-01-20' as CalendarDate;
  const asked = (from: string) => [{ from: from as CalendarDate, to: '2026-01-05' as CalendarDate }];
  const due = (periods: ReturnType<typeof asked>) =>
    dueOn({ status: 'closed', retention }, { timeZone: ZONE, years: 6, asked: periods }, day);
  expect(due([])).toMatchObject({ due: true });
  expect(due(asked('2020-01-05'))).toEqual({ due: false, why: 'accounting' });
  expect(due(asked('2020-01-11'))).toMatchObject({ due: true });
});

it('keeps what was merged as long as what it went into, and under the holds of both', () => {
  fc.assert(
    fc.property(history, history, fc.integer({ min: 0, max: 30_000 }), (mine, theirs, after) => {
      const [merged, into] = [play(mine), play(theirs)];
      const kept = keptTogether(merged, { status: 'closed', retention: into.retention });
      const day = addDays('2015-03-01' as CalendarDate, after);
      if (!dueOn(kept, { timeZone: ZONE, years: 6 }, day).due) return;
      expect(merged.held || into.held).toBe(false);
      expect(day > addYears(merged.last, 6) && day > addYears(into.last, 6)).toBe(true);
    }),
  );
});
