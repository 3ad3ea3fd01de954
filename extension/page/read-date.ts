import type { DateForm, DateReader } from '@needful/shared/sites/_define.ts';
import { findFew } from './find-few.ts';
import { textOf } from './text-of.ts';

const DAY_MS = 86_400_000;

/** The instant that an element tells, or null where it is written otherwise than the profile says. */
export function readDate(reader: DateReader, scope: ParentNode): Date | null {
  const element = scope.querySelector(reader.selector);
  return element === null ? null : dateOf(element, reader);
}

/** Days from the first to the last of all dates found, both counted; null when one of them cannot be read. */
export function readSpan(reader: DateReader, scope: ParentNode): number | null {
  const dates = (findFew(scope, reader.selector) ?? []).map((element) => dateOf(element, reader));
  const times = dates.map((date) => date?.getTime() ?? Number.NaN);
  if (times.length === 0 || times.some(Number.isNaN)) return null;
  return daysBetween(Math.min(...times), Math.max(...times));
}

/** Calendar days from one to the other, both counted. */
export function daysBetween(from: number, to: number): number {
  const day = (time: number) => {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
  };
  return Math.abs(day(to) - day(from)) + 1;
}

function dateOf(element: Element, reader: DateReader): Date | null {
  const text = textOf(element, reader.from);
  return text === null
    ? null
    : parseDate(text.trim(), reader.written, element.ownerDocument.documentElement.lang);
}

/** @param language of the page, for the names of months */
export function parseDate(text: string, written: DateForm, language: string): Date | null {
  switch (written) {
    case 'iso':
      return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? valid(new Date(text)) : null;
    case 'epoch-ms':
      return /^\d{12,14}$/.test(text) ? valid(new Date(Number(text))) : null;
    case 'Y-M-D h:m':
      return local(/^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(text));
    case 'Y-M-D':
      return local(/^(\d{4})-(\d\d)-(\d\d)$/.exec(text));
    case 'D-MMM-Y':
      return named(/^(\d{1,2})-([^-\d]+)-(\d{4})(?!\d)/.exec(text), language);
  }
}

function local(found: RegExpExecArray | null): Date | null {
  if (found === null) return null;
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.map(Number);
  const date = new Date(year, month - 1, day, hour, minute);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

function named(found: RegExpExecArray | null, language: string): Date | null {
  if (found === null) return null;
  const written = (found[2] ?? '').toLowerCase().replace('.', '');
  // English writes both "Sep" and "Sept"; what could be two months is none.
  const months = monthNames(language).flatMap((name, index) =>
    name.startsWith(written) || written.startsWith(name) ? [index] : [],
  );
  const [month] = months;
  if (written.length < 3 || month === undefined || months.length > 1) return null;
  return local([found[0], found[3], String(month + 1), found[1]] as unknown as RegExpExecArray);
}

function monthNames(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat([tagOf(language), 'en'], { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    format
      .format(new Date(Date.UTC(2024, month, 1)))
      .toLowerCase()
      .replace('.', ''),
  );
}

/** Pages write `en_US` and worse, at which the browser throws. */
function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function valid(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
