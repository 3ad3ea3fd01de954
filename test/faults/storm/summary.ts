import type { FoundIncident } from './found.ts';
import { type Line, nameOf } from './history.ts';
import type { Fault, Plan } from './plan.ts';
import type { FaultProxy } from './proxy.ts';

export type Summary = {
  readonly seed: number;
  /** Distinct reports that were begun, acknowledged, refused, and never heard of again. */
  readonly reports: Counts;
  /** The same for details, notes, questions, answers, claims and all else that follows a report. */
  readonly messages: Counts;
  readonly incidents: number;
  readonly events: number;
  readonly struck: ReadonlyMap<Fault['is'], number>;
  readonly mishaps: FaultProxy['counts'];
  readonly stormSeconds: number;
  /** How many officer's pages were watched. */
  readonly pages: number;
  /** A sentence each; none where everything holds. */
  readonly faults: readonly string[];
};

type Counts = {
  readonly asked: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly unknown: number;
};

export function summarise(
  { seed }: Plan,
  lines: readonly Line[],
  found: readonly FoundIncident[],
  rest: Pick<Summary, 'struck' | 'mishaps' | 'stormSeconds' | 'pages' | 'faults'>,
): Summary {
  const isReport = ({ wish }: Line) => wish.what === 'incident-reported';
  return {
    seed,
    reports: count(lines.filter(isReport)),
    messages: count(lines.filter((line) => !isReport(line))),
    incidents: found.length,
    events: found.reduce((sum, { events }) => sum + events.length, 0),
    ...rest,
  };
}

function count(lines: readonly Line[]): Counts {
  const names = (is: Line['is'], but: ReadonlySet<string>) =>
    new Set(
      lines
        .filter((line) => line.is === is)
        .map(({ wish }) => nameOf(wish))
        .filter((name) => !but.has(name)),
    );
  const acknowledged = names('acknowledged', new Set());
  const refused = names('refused', acknowledged);
  return {
    asked: names('asked', new Set()).size,
    acknowledged: acknowledged.size,
    refused: refused.size,
    unknown: names('unknown', new Set([...acknowledged, ...refused])).size,
  };
}

/** What a person reads at the end. */
export function describeSummary(summary: Summary): string {
  const told = ({ asked, acknowledged, refused, unknown }: Counts) =>
    `${asked} asked, ${acknowledged} acknowledged, ${refused} refused, ${unknown} never heard of again`;
  const list = (counts: Iterable<readonly [string, number]>) =>
    [...counts].map(([name, times]) => `${name} ${times}`).join(', ') || 'none';
  return [
    `Seed ${summary.seed}, ${Math.round(summary.stormSeconds)} s of storm`,
    `  reports   ${told(summary.reports)}`,
    `  messages  ${told(summary.messages)}`,
    `  there     ${summary.incidents} incidents, ${summary.events} events; officer's pages compared: ${summary.pages}`,
    `  faults    ${list(summary.struck)}`,
    `  requests  ${list(Object.entries(summary.mishaps))}`,
    ...(summary.faults.length === 0
      ? ['  Everything holds.']
      : summary.faults.map((fault) => `  NOT HELD  ${fault}`)),
  ].join('\n');
}
