import type { Refusal } from '@needful/shared/domain/refusal.ts';
import { hhsYearCsv } from '../documents/hhs-year-csv.ts';
import { sheetsCsv, sheetsPdf } from '../documents/sheets.ts';
import type { Context } from './context.ts';
import { type HhsBreach, type HhsYear, hhsYear, isFiled } from './hhs-year.ts';
import type { Made } from './notice-documents.ts';

export const YEAR_DOCUMENTS = ['small-breaches.pdf', 'small-breaches.csv', 'hhs-year.csv'] as const;
type YearDocument = (typeof YEAR_DOCUMENTS)[number];

const CSV = 'text/csv; charset=utf-8';

/** The sheets of a year's small breaches that are not filed yet, as one file; or the list of the year, filed or not. */
export async function makeYearDocument(
  context: Context,
  asked: number,
  document: YearDocument,
): Promise<Made | Refusal> {
  const year = await hhsYear(context, asked);
  const name = `${asked}-${document}`;
  if (document === 'hhs-year.csv') return { name, type: CSV, bytes: hhsYearCsv(linesOf(year)) };
  const sheets = year.small.filter(({ notice }) => !isFiled(notice)).map((breach) => sheetOf(breach, year));
  if (document === 'small-breaches.csv') return { name, type: CSV, bytes: sheetsCsv(sheets) };
  const title = `Breaches of fewer than 500 people, ${asked}`;
  return { name, type: 'application/pdf', bytes: sheetsPdf(title, sheets, context.now) };
}

function sheetOf({ desk, notice, missing, sheet }: HhsBreach, { year }: HhsYear) {
  const lacking = missing.map(({ label }) => label).join('; ');
  return {
    title: `${desk.reference}: notice to HHS for ${year}`,
    lines: [
      `Last day: ${notice.due ?? 'none'}. ${notice.because}`,
      missing.length === 0 ? 'Nothing is missing.' : `Still missing: ${lacking}.`,
    ],
    rows: sheet,
  };
}

function linesOf({ small, large }: HhsYear) {
  return [...small, ...large].map(({ desk, notice, discoveredOn, affected, missing }) => {
    const { sent } = notice.record;
    return {
      reference: desk.reference,
      report: notice.title,
      discoveredOn,
      affected,
      state: notice.state,
      due: notice.due,
      missing: missing.map(({ label }) => label),
      filedOn: sent?.on ?? notice.metOn,
      confirmation: sent === null ? null : desk.of.textOf(sent.proof),
    };
  });
}
