import { isCalendarDate } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import { stateCode } from '../register/state-names.ts';
import type { LogColumn, LogField } from './columns.ts';

/** One line of a former breach log, read. Dates are calendar dates of the organization. */
export type LogEntry = {
  readonly number: string | null;
  /** As the log spells it. */
  readonly kind: string | null;
  readonly occurredOn: CalendarDate;
  readonly discoveredOn: CalendarDate;
  readonly description: string | null;
  readonly individuals: number | null;
  /** Postal code in lower case, where all of them live in one state. */
  readonly state: string | null;
  readonly individualsToldOn: CalendarDate | null;
  readonly hhsToldOn: CalendarDate | null;
  readonly mediaToldOn: CalendarDate | null;
};

export type LogProblem = { readonly field: string; readonly message: string };
export type ReadLogRow = { readonly entry: LogEntry | null; readonly problems: readonly LogProblem[] };

const LONGEST_TEXT = 4_000;
const MOST_PEOPLE = 10_000_000;

/** Reads one line; what is wrong with it is said field by field, and then it is no entry. */
export function readLogRow(
  columns: readonly LogColumn[],
  cells: readonly string[],
  today: CalendarDate,
): ReadLogRow {
  const problems: LogProblem[] = [];
  const row: Row = { columns, cells, today, problems };
  if (cells.length > columns.length)
    say(
      row,
      'number',
      `This line has ${cells.length} fields, the heading ${columns.length}. Quote the field that holds a comma.`,
    );
  const occurredOn = needed(row, 'occurredOn');
  const discoveredOn = needed(row, 'discoveredOn');
  if (occurredOn !== null && discoveredOn !== null && discoveredOn < occurredOn)
    say(
      row,
      'discoveredOn',
      `It cannot have been discovered before it happened, on ${occurredOn}. Correct one of the dates.`,
    );
  const told = (field: LogField) => toldOn(row, field, discoveredOn);
  const rest = {
    number: text(row, 'number', 120),
    kind: text(row, 'kind', 120),
    description: text(row, 'description', LONGEST_TEXT),
    individuals: count(row),
    state: state(row),
    individualsToldOn: told('individualsToldOn'),
    hhsToldOn: told('hhsToldOn'),
    mediaToldOn: told('mediaToldOn'),
  };
  if (rest.mediaToldOn !== null && rest.state === null)
    say(row, 'mediaToldOn', 'Media are told by state: say the state as well, or leave this field empty.');
  if (problems.length > 0 || occurredOn === null || discoveredOn === null) return { entry: null, problems };
  return { entry: { ...rest, occurredOn, discoveredOn }, problems };
}

type Row = {
  readonly columns: readonly LogColumn[];
  readonly cells: readonly string[];
  readonly today: CalendarDate;
  readonly problems: LogProblem[];
};

function cell({ columns, cells }: Row, field: LogField): string {
  const at = columns.findIndex((column) => column.field === field);
  return at < 0 ? '' : (cells[at] ?? '').trim();
}

/** Named as the file names it. */
function say({ columns, problems }: Row, field: LogField, message: string): void {
  problems.push({ field: columns.find((column) => column.field === field)?.heading ?? field, message });
}

function needed(row: Row, field: 'occurredOn' | 'discoveredOn'): CalendarDate | null {
  if (cell(row, field) === '') say(row, field, 'This date is missing. Fill it in; an estimate is fine.');
  return date(row, field);
}

function date(row: Row, field: LogField): CalendarDate | null {
  const typed = cell(row, field);
  if (typed === '') return null;
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  const spelled = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(spelled) || spelled < '1990-01-01') {
    say(row, field, `“${typed.slice(0, 30)}” is no day. Write it as 2026-11-22 or 11/22/2026.`);
    return null;
  }
  if (spelled > row.today) {
    say(row, field, `${spelled} has not come yet. Correct the date.`);
    return null;
  }
  return spelled as CalendarDate;
}

function toldOn(row: Row, field: LogField, discoveredOn: CalendarDate | null): CalendarDate | null {
  const on = date(row, field);
  if (on === null || discoveredOn === null || on >= discoveredOn) return on;
  say(row, field, `Nobody was told before it was discovered, on ${discoveredOn}. Correct one of the dates.`);
  return null;
}

function text(row: Row, field: LogField, longest: number): string | null {
  const typed = cell(row, field);
  if (typed.length > longest) say(row, field, `This is longer than ${longest} characters. Shorten it.`);
  if (/[\p{Cc}\uFFFD]/u.test(typed.replaceAll(/[\n\r\t]/g, '')))
    say(
      row,
      field,
      'This holds characters that cannot be shown. Save the file as “CSV UTF-8” and choose it again.',
    );
  return typed === '' ? null : typed;
}

function count(row: Row): number | null {
  const typed = cell(row, 'individuals').replaceAll(',', '');
  if (typed === '') return null;
  const number = Number(typed);
  if (Number.isInteger(number) && number >= 0 && number <= MOST_PEOPLE && /^\d+$/.test(typed)) return number;
  say(
    row,
    'individuals',
    `“${typed.slice(0, 30)}” is no number of people. Write a whole number, or leave it empty.`,
  );
  return null;
}

function state(row: Row): string | null {
  const typed = cell(row, 'state');
  if (typed === '') return null;
  const code = stateCode(typed);
  if (code === null)
    say(row, 'state', `“${typed.slice(0, 30)}” is no state. Use its name or postal code, such as OH.`);
  return code;
}
