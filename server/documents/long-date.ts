import type { CalendarDate } from '@needful/shared/domain/ids.ts';

/** A calendar date as people read it in a letter: `November 22, 2026`, `22 de noviembre de 2026`. */
export function longDate(on: CalendarDate, language: string): string {
  const locale = language === 'es' ? 'es-US' : 'en-US';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  );
}
