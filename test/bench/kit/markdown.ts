import type { CpuShare, Line, Target, Unit } from './line.ts';
import { verdictOf } from './line.ts';
import type { Machine } from './machine.ts';

/** What one run of one bench leaves behind, as docs/benchmarks/<name>.json. */
export type Section = {
  readonly title: string;
  readonly about: string;
  readonly lines: readonly Line[];
  readonly machine: Machine;
  /** The day of the run, `2026-11-22`. */
  readonly date: string;
  readonly seconds: number;
};

const HEAD = `# Benchmarks

Written by \`pnpm bench\`; change the benches in \`test/bench\`, not this file.

To repeat: \`pnpm bench\` runs all, \`pnpm bench queue-page reports\` those, \`pnpm bench --quick\` shows within a few minutes that all of them work and writes nothing. Nothing else should run on the machine meanwhile. The large data sets are made once, outside the checkout (\`NEEDFUL_CACHE\` says where); everything else is made and removed by the bench.

How to read it: contestants take turns on one machine and one database (A B, B A, A B …). Ratios are computed within each round; the table holds the median of the rounds and its 95 % interval (percentile bootstrap over the rounds, 2,000 resamples). A target is *missed* only where the interval excludes it, *met* where the median reaches it, and *not excluded* in between. CPU is processor time per operation from \`/proc\`, of Node and of all processes of PostgreSQL.
`;

export function benchmarksPage(sections: readonly Section[]): string {
  return `${[HEAD, ...sections.map(sectionText)].join('\n')}`;
}

export function sectionText(section: Section): string {
  const { machine } = section;
  const rows = section.lines.map(row);
  const columns = ['what', 'target', 'measured', '95 % interval', '', 'CPU ms per operation', 'of'];
  return `## ${section.title}

${section.about}

| ${columns.join(' | ')} |
|${columns.map(() => '---').join('|')}|
${rows.join('\n')}

${section.date}, ${section.seconds} s, ${machine.processors}, ${machine.memory}, load ${machine.load} before; Node ${machine.node}, PostgreSQL ${machine.postgres}, Needful ${machine.commit}.
`;
}

function row(line: Line): string {
  const { low, high, samples } = line.measured;
  const exact = low === high;
  const cells = [
    line.note === undefined ? line.what : `${line.what}<br>${line.note}`,
    targetText(line.target, line.unit),
    withUnit(line.measured.middle, line.unit),
    exact ? '' : `${figure(low)} to ${figure(high)}`,
    verdictOf(line),
    line.cpu?.map(cpuText).join('<br>') ?? '',
    samples === 1 ? '' : String(samples),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function targetText(target: Target | undefined, unit: Unit): string {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${withUnit(target.atLeast, unit)}` : `≤ ${withUnit(target.atMost, unit)}`;
}

function cpuText({ who, milliseconds }: CpuShare): string {
  const shares = Object.entries(milliseconds).map(([name, value]) => `${figure(value)} ${name}`);
  return `${who}: ${shares.join(' + ')}`;
}

function withUnit(value: number, unit: Unit): string {
  if (unit === '') return figure(value);
  return unit === '×' ? `${figure(value)}×` : `${figure(value)} ${unit}`;
}

/** Three significant digits, all of those before the point. */
export function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return digits.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
