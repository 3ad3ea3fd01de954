import { stringify } from 'csv-stringify/sync';
import type { Duration, Overview } from '../read/overview.ts';

/**
 * The overview as one table a spreadsheet reads: part, name, and what was counted. A department that begins like a formula
 * is escaped, so that a spreadsheet shows it instead of carrying it out.
 */
export function overviewCsv(overview: Overview, clockWords: (clock: string) => string): string {
  const rows: (readonly [part: string, name: string, what: string, value: number | string])[] = [
    ['Period', 'From', 'day', overview.from],
    ['Period', 'To', 'day', overview.to],
    ['Reports', 'All', 'count', overview.reports],
    ...overview.openByAge.flatMap(({ track, week, month, twoMonths, older }) => [
      ['Open by age', track, '0 to 7 days', week] as const,
      ['Open by age', track, '8 to 30 days', month] as const,
      ['Open by age', track, '31 to 60 days', twoMonths] as const,
      ['Open by age', track, 'more than 60 days', older] as const,
    ]),
    ...timesOf('Time to acknowledge', overview.acknowledged),
    ...timesOf('Time to determine', overview.determined),
    ['Notices', 'Given in time', 'count', overview.noticesInTime],
    ['Notices', 'Given late', 'count', overview.noticesLate],
    ...overview.late.map(
      ({ clock, because, count }) => ['Late now', clockWords(clock), because, count] as const,
    ),
    ...overview.owed.map(
      ({ clock, by, count }) => ['Owed next', clockWords(clock), `first by ${by}`, count] as const,
    ),
    ['Commitments', 'Owed now', 'count', overview.commitments.owed],
    ['Commitments', 'Late now', 'count', overview.commitments.late],
    ...seriesOf('Reports by kind', overview.byKind, overview.months),
    ...seriesOf('Root causes', overview.byCause, overview.months),
    ...seriesOf('Reports by department', overview.byDepartment, overview.departmentMonths),
  ];
  return stringify(rows as unknown as unknown[][], {
    header: true,
    columns: ['Part', 'Name', 'What', 'Value'],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function timesOf(part: string, { done, waiting, median, p90 }: Duration) {
  return [
    [part, 'Done', 'count', done],
    [part, 'Waiting', 'count', waiting],
    [part, 'Half within', 'hours', rounded(median)],
    [part, 'Nine in ten within', 'hours', rounded(p90)],
  ] as const;
}

function seriesOf(part: string, series: Overview['byKind'], months: readonly string[]) {
  return series.flatMap(({ name, counts }) =>
    months.map((month, at) => [part, name, month, counts[at] ?? 0] as const),
  );
}

function rounded(hours: number | null): number | string {
  return hours === null ? '' : Math.round(hours * 10) / 10;
}
