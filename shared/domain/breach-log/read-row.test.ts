import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import { type LogColumn, readLogColumns } from './columns.ts';
import { readLogRow } from './read-row.ts';

const today = '2026-11-22' as CalendarDate;
const HEADING = [
  'Incident No.',
  'Type',
  'Date of Breach',
  'Date discovered',
  'Individuals affected',
  'State',
  'Letters sent',
  'HHS notified',
  'Media',
  'Owner',
];

function columns(): readonly LogColumn[] {
  const read = readLogColumns(HEADING);
  if (isRefusal(read)) throw new Error(read.message);
  return read;
}

const row = (over: Partial<Record<number, string>> = {}) =>
  ['7', 'Fax', '2025-01-05', '1/9/2025', '1,204', 'Ohio', '2025-02-01', '', '', 'Pat'].map(
    (cell, at) => over[at] ?? cell,
  );

describe('the columns of a former log', () => {
  it('are known by many names, and what is not known is left aside', () => {
    expect(columns().map(({ field }) => field)).toEqual([
      'number',
      'kind',
      'occurredOn',
      'discoveredOn',
      'individuals',
      'state',
      'individualsToldOn',
      'hhsToldOn',
      'mediaToldOn',
      null,
    ]);
  });

  it.each([
    [['Name', 'Phone'], 'Date of breach'],
    [['Date of breach', 'Breach date', 'Discovered'], 'say the same'],
    [Array.from({ length: 101 }, (_, at) => `c${at}`), '101 columns'],
  ])('that cannot be imported are refused with what to do: %#', (headings, words) => {
    expect(readLogColumns(headings)).toMatchObject({
      code: 'wrong-columns',
      message: expect.stringContaining(words),
    });
  });
});

describe('a line of a former log', () => {
  it('is read with its dates, people, state and notices', () => {
    const { entry, problems } = readLogRow(columns(), row(), today);
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      number: '7',
      kind: 'Fax',
      occurredOn: '2025-01-05',
      discoveredOn: '2025-01-09',
      individuals: 1204,
      state: 'oh',
      individualsToldOn: '2025-02-01',
      hhsToldOn: null,
    });
  });

  it.each([
    [{ 2: '2025-02-30' }, 'Date of Breach', 'is no day'],
    [{ 2: '13/1/2025' }, 'Date of Breach', 'is no day'],
    [{ 2: '' }, 'Date of Breach', 'is missing'],
    [{ 3: '2025-01-01' }, 'Date discovered', 'before it happened'],
    [{ 3: '2999-01-01' }, 'Date discovered', 'has not come yet'],
    [{ 4: 'many' }, 'Individuals affected', 'no number of people'],
    [{ 4: '-3' }, 'Individuals affected', 'no number of people'],
    [{ 5: 'Ohia' }, 'State', 'is no state'],
    [{ 6: '2025-01-06' }, 'Letters sent', 'before it was discovered'],
    [{ 5: '', 8: '2025-02-01' }, 'Media', 'say the state as well'],
    [{ 1: 'Fax\u0000' }, 'Type', 'cannot be shown'],
    [{ 0: 'x'.repeat(200) }, 'Incident No.', 'Shorten it'],
  ])('is refused field by field: %o', (over, field, words) => {
    const { entry, problems } = readLogRow(columns(), row(over), today);
    expect(entry).toBeNull();
    expect(problems).toContainEqual({ field, message: expect.stringContaining(words) });
  });

  it('with more fields than the heading has is no entry', () => {
    expect(readLogRow(columns(), [...row(), 'more'], today).entry).toBeNull();
  });
});
