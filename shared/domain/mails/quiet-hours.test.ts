import { describe, expect, it } from 'vitest';
import type { Instant } from '../ids.ts';
import { isDigestTime, notBefore } from './quiet-hours.ts';

const timeZone = 'America/New_York';
const night = { timeZone, quiet: { from: '20:00', until: '07:00' } };
const noon = { timeZone, quiet: { from: '12:00', until: '13:30' } };
const at = (text: string) => text as Instant;

describe('a mail that is ready in quiet hours', () => {
  it.each([
    ['in the evening', '2026-07-02T01:00:00.000Z', '2026-07-02T11:00:00.000Z'],
    ['after midnight', '2026-07-02T08:00:00.000Z', '2026-07-02T11:00:00.000Z'],
    ['in the night in which summer time ends', '2026-11-01T01:30:00.000Z', '2026-11-01T12:00:00.000Z'],
    ['in the night in which it begins', '2026-03-08T06:30:00.000Z', '2026-03-08T11:00:00.000Z'],
  ])('%s waits for the morning where the person is', (_when, ready, goes) => {
    expect(notBefore(at(ready), night)).toBe(goes);
  });

  it('goes at once outside of them, and to who has none', () => {
    const day = at('2026-07-02T15:00:00.000Z');
    expect(notBefore(day, night)).toBe(day);
    expect(notBefore(at('2026-07-02T11:00:00.000Z'), night)).toBe('2026-07-02T11:00:00.000Z');
    expect(notBefore(at('2026-07-02T05:00:00.000Z'), { timeZone, quiet: null })).toBe(
      '2026-07-02T05:00:00.000Z',
    );
  });

  it('waits within one day where the hours span no midnight', () => {
    expect(notBefore(at('2026-07-02T16:30:00.000Z'), noon)).toBe('2026-07-02T17:30:00.000Z');
  });
});

it('the day\u2019s digest comes in the morning, or later that day, and not in the night', () => {
  const hours = ['10:59', '11:00', '20:00'].map((time) =>
    isDigestTime(at(`2026-07-02T${time}:00.000Z`), night),
  );
  expect(hours).toEqual([false, true, true]);
  expect(isDigestTime(at('2026-07-03T01:00:00.000Z'), night)).toBe(false);
});
