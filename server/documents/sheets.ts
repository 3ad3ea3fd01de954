import type { Instant } from '@needful/shared/domain/ids.ts';
import type { SheetRow } from '@needful/shared/domain/notices/sheet.ts';
import { stringify } from 'csv-stringify/sync';
import { renderPdf } from './pdf.ts';
import { readTemplate } from './template.ts';

/** A regulator's sheet with what stands above it: whose, of what, how sure. */
export type Sheet = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly rows: readonly SheetRow[];
};

const SHEET = readTemplate('sheet');
/** Said of every label and choice that nobody has seen on the portal. */
const UNSEEN = ' [M: confirm against the live portal]';
const MISSING = 'MISSING';

/** Sheets as one accessible PDF, one after another. */
export function sheetsPdf(title: string, sheets: readonly Sheet[], at: Instant): Buffer {
  const data = {
    title,
    sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, sections: sectionsOf(rows) })),
  };
  return renderPdf(SHEET, data, new Date(at));
}

function sectionsOf(rows: readonly SheetRow[]) {
  const titles = [...new Set(rows.map(({ section }) => section))];
  return titles.map((title) => ({
    title,
    rows: rows
      .filter(({ section }) => section === title)
      .map((row) => ({ label: row.label, value: `${entered(row)}${row.isVerified ? '' : UNSEEN}` })),
  }));
}

function entered({ value, isRequired }: SheetRow): string {
  return value ?? (isRequired ? MISSING : 'not yet');
}

/** The same as a table. What begins like a formula stays text in a spreadsheet. */
export function sheetsCsv(sheets: readonly Sheet[]): Buffer {
  const head = ['Sheet', 'Section', 'What is asked', 'What to enter', 'Missing', 'Confirm on the portal'];
  const lines = sheets.flatMap(({ title, rows }) =>
    rows.map((row) => [
      title,
      row.section,
      row.label,
      row.value ?? '',
      row.isRequired && row.value === null ? 'yes' : '',
      row.isVerified ? '' : 'yes',
    ]),
  );
  return Buffer.from(stringify([head, ...lines], { escape_formulas: true, bom: true }));
}
