import type { Instant } from '@needful/shared/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import { dayIn } from './organization-day.ts';

describe('the organization\u2019s day', () => {
  it('is the date on its own calendar, not in UTC', () => {
    const at = '2026-11-22T04:30:00.000Z' as Instant;
    expect(dayIn('America/New_York', at)).toBe('2026-11-21');
    expect(dayIn('Pacific/Auckland', at)).toBe('2026-11-22');
  });
});
