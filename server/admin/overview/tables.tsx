import { ROOT_CAUSE_WORDS, ROOT_CAUSES, type RootCause } from '@needful/shared/domain/playbook/root-cause.ts';
import type { ComponentChildren } from 'preact';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { calendarDate } from '../when.ts';
import { trackWords } from '../words.ts';
import type { Overview } from './documents.ts';
import { hoursInWords } from './sentences.ts';

const AGES = [
  ['week', '0–7 days'],
  ['month', '8–30 days'],
  ['twoMonths', '31–60 days'],
  ['older', 'over 60 days'],
] as const;

export function agesOf({ openByAge }: Overview) {
  return AGES.map(([age, label]) => ({ label, value: openByAge.reduce((sum, row) => sum + row[age], 0) }));
}

/** Short enough to stand under its column. */
const CAUSES_IN_SHORT: Readonly<Record<RootCause, string>> = {
  'human-slip': 'Slip',
  training: 'Not known',
  process: 'Way of work',
  'policy-missing': 'No rule',
  technology: 'System',
  'third-party': 'Others',
  deliberate: 'On purpose',
  'not-found': 'Not found',
};

export function causesOf({ byCause }: Overview) {
  return byCause.map(({ name, counts }) => {
    const cause = ROOT_CAUSES.find((each) => ROOT_CAUSE_WORDS[each].title === name);
    return { label: cause === undefined ? 'None yet' : CAUSES_IN_SHORT[cause], value: total(counts) };
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export function AgeTable({ openByAge }: Overview) {
  return (
    <Table caption="Open now, by track and age" head={['Track', ...AGES.map(([, label]) => label)]}>
      {openByAge.map((row) => (
        <Line key={row.track} name={trackWords[row.track]} cells={AGES.map(([age]) => row[age])} />
      ))}
    </Table>
  );
}

export function TimesTable({ acknowledged, determined }: Overview) {
  const line = (name: string, { done, waiting, median, p90 }: Overview['acknowledged']) => (
    <Line name={name} cells={[done, waiting, inWords(median), inWords(p90)]} />
  );
  return (
    <Table
      caption="From the report on"
      head={['Until', 'Done', 'Not yet', 'Half within', 'Nine in ten within']}
    >
      {line('Acknowledged', acknowledged)}
      {line('Determined', determined)}
    </Table>
  );
}

function inWords(hours: number | null | undefined): string {
  return hours == null ? '–' : hoursInWords(hours);
}

export function LateTable({ late }: Overview) {
  return (
    <Table caption="Late now, and why" head={['What is owed', 'Because', 'Incidents']}>
      {late.map(({ what, because, count }) => (
        <Line key={`${what} ${because}`} name={what} cells={[because, count]} />
      ))}
    </Table>
  );
}

export function OwedTable({ owed }: Overview) {
  return (
    <Table caption="Owed next" head={['What is owed', 'First by', 'Incidents']}>
      {owed.map(({ what, by, count }) => (
        <Line key={what} name={what} cells={[calendarDate(by), count]} />
      ))}
    </Table>
  );
}

type SeriesProps = {
  readonly caption: string;
  readonly of: string;
  readonly months: readonly string[];
  readonly series: Overview['byKind'];
};

export function SeriesTable({ caption, of, months, series }: SeriesProps) {
  return (
    <Table caption={caption} head={[of, 'All', ...months.map(monthInShort)]}>
      {series.map(({ name, counts }) => (
        <Line key={name} name={name} cells={[total(counts), ...months.map((_, at) => counts[at] ?? 0)]} />
      ))}
    </Table>
  );
}

/** `Nov` of `2026-11`. */
export function monthAlone(month: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short' }).format(
    new Date(`${month}-01`),
  );
}

/** `Nov ’26` of `2026-11`. */
function monthInShort(month: string): string {
  return `${monthAlone(month)} ’${month.slice(2, 4)}`;
}

type TableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ComponentChildren;
};

/** It scrolls within itself where it is wider than the page, and by the keyboard too. */
export function Table({ caption, head, children }: TableProps) {
  return (
    <ScrollRegion class="overview-table" label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

export function Line({
  name,
  cells,
}: {
  readonly name: string;
  readonly cells: readonly (string | number)[];
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, at) => (
        <td key={at} class={typeof cell === 'number' ? 'number' : undefined}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
