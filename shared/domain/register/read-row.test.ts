import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import { readColumns } from './columns.ts';
import { readRow } from './read-row.ts';

const TODAY = '2026-11-22' as CalendarDate;
const HEADINGS = [
  'Name',
  'Address',
  'City',
  'State',
  'ZIP',
  'Country',
  'Date of birth',
  'MRN',
  'E-mail',
  'Agrees to e-mail',
];

/** What becomes of one row under the usual headings. */
function read(...cells: string[]) {
  const columns = readColumns(HEADINGS);
  if (isRefusal(columns)) throw new Error(columns.message);
  return readRow(columns, [...cells, ...HEADINGS.slice(cells.length).map(() => '')], TODAY);
}

describe('a row of a file', () => {
  it('becomes a person, with the state by its name and the month first', () => {
    const { person, problems } = read(
      'Ada Reyes',
      '1 Main St',
      'Columbus',
      'Ohio',
      '430041234',
      '',
      '3/7/1984',
      'N-1',
    );
    expect(problems).toEqual([]);
    expect(person).toMatchObject({
      name: 'Ada Reyes',
      address: {
        lines: ['1 Main St'],
        city: 'Columbus',
        state: 'oh',
        postalCode: '43004-1234',
        country: null,
      },
      bornOn: '1984-03-07',
      residence: 'oh',
      livesAbroad: false,
      addressQuality: 'unknown',
    });
  });

  it.each([
    ['no name', ['', '1 Main St', 'Columbus', 'OH', '43004'], 'name'],
    ['a state that does not exist', ['A', '1 Main St', 'Columbus', 'Ohia', '43004'], 'state'],
    ['a street without a city', ['A', '1 Main St', '', 'OH', '43004'], 'city'],
    ['a ZIP code of four digits in Ohio', ['A', '1 Main St', 'Columbus', 'OH', '4300'], 'postalCode'],
    ['a 30 February', ['A', '', '', 'OH', '', '', '2026-02-30'], 'bornOn'],
    ['a birth next year', ['A', '', '', 'OH', '', '', '2027-01-01'], 'bornOn'],
    ['a birth in 1880', ['A', '', '', 'OH', '', '', '1880-01-01'], 'bornOn'],
    ['a year of two digits', ['A', '', '', 'OH', '', '', '3/7/84'], 'bornOn'],
    ['what is no e-mail address', ['A', '', '', 'OH', '', '', '', '', 'a at b'], 'email'],
    ['agreement to e-mail without an address', ['A', '', '', 'OH', '', '', '', '', '', 'yes'], 'email'],
    ['neither yes nor no', ['A', '', '', 'OH', '', '', '', '', 'a@b.example', 'maybe'], 'agreesToEmail'],
    ['a letter that was lost', ['J\uFFFDrg', '', '', 'OH'], 'name'],
  ])('is refused with %s, beside its field', (_what, cells, field) => {
    const { person, problems } = read(...cells);
    expect(person).toBeNull();
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('is refused where it has more or fewer fields than the heading', () => {
    const columns = readColumns(HEADINGS);
    if (isRefusal(columns)) throw new Error(columns.message);
    expect(readRow(columns, ['A', 'B'], TODAY).problems[0]?.message).toContain('2 fields, the heading 10');
  });

  it('puts back the zero that a spreadsheet dropped, and says so', () => {
    const { person, warnings } = read('A', '1 Main St', 'Boston', 'MA', '2110');
    expect(person?.address?.postalCode).toBe('02110');
    expect(warnings[0]?.message).toContain('02110');
  });

  it('warns of letters that were converted wrongly', () => {
    expect(read('J\u00C3\u00B6rg', '', '', 'OH').warnings[0]?.message).toContain('looks wrongly converted');
  });

  it('counts a state alone as where somebody lives, with a bad address', () => {
    expect(read('A', '', '', 'VT').person).toMatchObject({
      residence: 'vt',
      address: null,
      addressQuality: 'bad',
    });
  });

  it('takes who lives abroad without a state', () => {
    const { person } = read('A', '1 King St', 'Toronto', 'ON', 'M4B 1B3', 'Canada');
    expect(person).toMatchObject({ residence: null, livesAbroad: true });
  });

  it('takes the apostrophe of an export away again', () => {
    expect(read('A', '', '', 'OH', '', '', '', "'=1+1").person?.patientNumber).toBe('=1+1');
  });

  it('never throws, and gives a person or says why not, whatever stands in it', () => {
    const cells = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('OH', 'yes', '1984-03-07')),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(cells, (given) => {
        const columns = readColumns(HEADINGS);
        if (isRefusal(columns)) return false;
        const { person, problems } = readRow(columns, given, TODAY);
        return (person === null) === problems.length > 0;
      }),
    );
  });
});

describe('the headings of a file', () => {
  it.each([
    ['no names', ['State', 'ZIP']],
    ['no state', ['Name', 'ZIP']],
    ['one thing twice', ['Name', 'State', 'DOB', 'Date of birth']],
  ])('are refused with %s', (_what, headings) => {
    expect(readColumns(headings)).toMatchObject({ code: 'wrong-columns', field: 'file' });
  });

  it('leave aside what they do not know, and say so', () => {
    expect(readColumns(['Name', 'State', 'Favourite colour'])).toMatchObject([
      { field: 'name' },
      { field: 'state' },
      { heading: 'Favourite colour', field: null },
    ]);
  });
});
