import type { CalendarDate } from '../ids.ts';
import type { Column, ColumnField } from './columns.ts';
import { type Problem, type ReadPerson, readPerson } from './read-person.ts';

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['', 'no', 'n', 'false', '0']);

/** One row of a file as a person, by the rules of one typed by hand. */
export function readRow(
  columns: readonly Column[],
  cells: readonly string[],
  today: CalendarDate,
): ReadPerson {
  if (cells.length !== columns.length) return ragged(columns.length, cells.length);
  const at = new Map(
    columns.flatMap(({ field }, index) => (field === null ? [] : [[field, index] as const])),
  );
  const cell = (field: ColumnField) => unguarded(cells[at.get(field) ?? -1] ?? '');
  const unclear: Problem[] = [];
  const tick = (field: ColumnField) => {
    const word = cell(field).trim().toLowerCase();
    if (!YES.has(word) && !NO.has(word))
      unclear.push({
        field,
        message: `\u201c${word.slice(0, 20)}\u201d is neither yes nor no. Write yes, no, or nothing.`,
      });
    return YES.has(word);
  };
  const read = readPerson(
    {
      name: at.has('name') ? cell('name') : `${cell('firstName')} ${cell('lastName')}`,
      address: {
        lines: [cell('line1'), cell('line2')],
        city: cell('city'),
        state: cell('state'),
        postalCode: cell('postalCode'),
        country: cell('country'),
      },
      bornOn: cell('bornOn'),
      patientNumber: cell('patientNumber'),
      email: cell('email'),
      agreesToEmail: tick('agreesToEmail'),
      telephone: cell('telephone'),
      isDeceased: tick('isDeceased'),
      isMinor: tick('isMinor'),
      relation: cell('relation'),
      representativeName: cell('representativeName'),
      representativeAddress: {
        lines: [cell('representativeLine1'), cell('representativeLine2')],
        city: cell('representativeCity'),
        state: cell('representativeState'),
        postalCode: cell('representativePostalCode'),
        country: cell('representativeCountry'),
      },
      addressQuality: cell('addressQuality'),
      qualityReason: cell('qualityReason'),
      residence: cell('residence'),
    },
    today,
  );
  if (unclear.length === 0) return read;
  return { ...read, person: null, problems: [...read.problems, ...unclear] };
}

/** The apostrophe that an export puts before what a spreadsheet would take for a formula. */
function unguarded(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function ragged(expected: number, found: number): ReadPerson {
  const message = `This row has ${found} fields, the heading ${expected}. A comma inside a field needs quotation marks around it.`;
  return { person: null, problems: [{ field: 'row', message }], warnings: [] };
}
