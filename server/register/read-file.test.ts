import { randomBytes } from 'node:crypto';
import type { CalendarDate, OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../keys/seal.ts';
import { readFile } from './read-file.ts';

const sealer = createSealer({ current: randomBytes(32), former: [] });
const org = '018f0000-0000-7000-8000-000000000000' as OrganizationId;

/** What a file holds, and who it would bring. */
async function read(bytes: Uint8Array | string, keepRepeated = false, mostRows = 100_000) {
  const people: AffectedPerson[] = [];
  const report = await readFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, {
    org,
    sealer,
    today: '2026-11-22' as CalendarDate,
    known: async () => new Set(),
    keepRepeated,
    mostRows,
    onPeople: async (more) => void people.push(...more),
  });
  return { report, people };
}

async function good(bytes: Uint8Array | string, keepRepeated = false) {
  const { report, people } = await read(bytes, keepRepeated);
  if (isRefusal(report)) throw new Error(report.message);
  return { report, people };
}

describe('a file of people', () => {
  it('is read in every encoding that spreadsheets write', async () => {
    const text = 'Name,State\r\nJörg Müller,OH\r\n';
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const files: Record<string, Buffer> = {
      'UTF-8': Buffer.from(text),
      'UTF-8 with its mark': Buffer.from(`\uFEFF${text}`),
      'Windows-1252': Buffer.from(text, 'latin1'),
      'UTF-16': utf16,
      'UTF-16 without its mark': utf16.subarray(2),
      'UTF-16, big-endian': Buffer.from(utf16).swap16(),
    };
    for (const [encoding, bytes] of Object.entries(files)) {
      const { report, people } = await good(bytes);
      expect(
        people.map(({ name }) => name),
        encoding,
      ).toEqual(['Jörg Müller']);
      expect(report.encoding).toBe(encoding.replace(/ with.*/, ''));
    }
  });

  it('is read with commas, semicolons and tabs, empty rows left out', async () => {
    for (const between of [',', ';', '\t']) {
      const { report } = await good(`Name${between}State\nA${between}OH\n\n${between}\nB${between}VT\n`);
      expect(report).toMatchObject({ rows: 2, good: 2, counts: { total: 2, byState: { oh: 1, vt: 1 } } });
    }
  });

  it('names each bad row by its line and reason', async () => {
    const { report } = await good('Name,State\nA,OH\nB,Ohia\n"C\nD",OH,more\n');
    expect(report).toMatchObject({ rows: 3, good: 1, problemRows: 2 });
    expect(report.problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'state'],
      [5, 'row'],
    ]);
  });

  it('knows the same person by another spelling, and leaves them out or keeps them as asked', async () => {
    const file =
      'Name,State,DOB,MRN\n"Reyes, Ada",OH,1984-03-07,\nADA REYES,OH,3/7/1984,\nAda R.,OH,,N-1\nA. Reyes,OH,,n1\n';
    const { report, people } = await good(file);
    expect(report.repeated.map(({ line, message }) => [line, message])).toEqual([
      [3, 'Names the same person as line 2.'],
      [5, 'Names the same person as line 4.'],
    ]);
    expect(people).toHaveLength(2);
    expect((await good(file, true)).people).toHaveLength(4);
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'not-csv'],
    ['bytes', Buffer.from([0, 1, 2, 0, 0, 0, 7, 0, 0, 0, 0, 9]), 'not-csv'],
    ['a quotation mark left open', 'Name,State\n"A,OH\nB,OH\n', 'not-csv'],
    ['nothing', '', 'empty-file'],
    ['a heading alone', 'Name,State\n', 'empty-file'],
    ['other columns', 'Colour,Shape\nred,round\n', 'wrong-columns'],
  ])('is refused where it is %s', async (_what, bytes, code) => {
    expect((await read(bytes)).report).toMatchObject({ refused: true, code, field: 'file' });
  });

  it('is refused with one row more than a file may have', async () => {
    expect((await read(`Name,State\n${'A,\n'.repeat(1_000)}`, false, 1_000)).report).toMatchObject({
      rows: 1_000,
    });
    const { report } = await read(`Name,State\n${'A,\n'.repeat(1_001)}`, false, 1_000);
    expect(report).toMatchObject({ code: 'too-many-rows' });
  });

  it('never throws, whatever its bytes are, and brings exactly the people it counts', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(`Name,State\n${text}`)),
      fc
        .array(fc.constantFrom('A', ',', '"', '\n', '\r\n', ';', 'OH', "'=", ' ', '\uFEFF'), {
          maxLength: 60,
        })
        .map((parts) => Buffer.from(`Name,State\n${parts.join('')}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const { report, people } = await read(given);
        return isRefusal(report) || (report.counts.total === people.length && report.good >= people.length);
      }),
      { numRuns: 200 },
    );
  });
});
