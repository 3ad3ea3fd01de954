import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { stringify } from 'csv-stringify/sync';

/** One report to HHS, as a line of the year's list. */
type Line = {
  readonly reference: string;
  readonly report: string;
  readonly discoveredOn: CalendarDate;
  readonly affected: number | null;
  readonly state: string;
  readonly due: CalendarDate | null;
  readonly missing: readonly string[];
  readonly filedOn: CalendarDate | null;
  /** As the officer wrote it down; null while it is not filed, or once it was purged. */
  readonly confirmation: string | null;
};

const HEAD = ['Incident', 'Report', 'Discovered', 'People', 'State', 'Due', 'Missing', 'Filed', 'Proof'];

/** The reports to HHS of one year as a table. What begins like a formula stays text in a spreadsheet. */
export function hhsYearCsv(lines: readonly Line[]): Buffer {
  const rows = lines.map((line) => [
    line.reference,
    line.report,
    line.discoveredOn,
    line.affected ?? 'not known',
    line.state.replaceAll('-', ' '),
    line.due ?? '',
    line.missing.join('; '),
    line.filedOn ?? '',
    line.confirmation ?? '',
  ]);
  return Buffer.from(stringify([HEAD, ...rows], { escape_formulas: true, bom: true }));
}
