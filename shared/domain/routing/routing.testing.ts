import type { CalendarDate, PersonId } from '../ids.ts';

/** Somebody, by one digit. */
export const person = (digit: string) => `018f0000-0000-7000-8000-${digit.repeat(12)}` as PersonId;
export const TODAY = '2026-11-22' as CalendarDate;
