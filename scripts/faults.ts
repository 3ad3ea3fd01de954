import { parseArgs } from 'node:util';
import { planStorm, type Size } from '../test/faults/storm/plan.ts';
import { runStorm } from '../test/faults/storm/run-storm.ts';
import { describeSummary } from '../test/faults/storm/summary.ts';
import { runScript } from './run-script.ts';

/** As the issue asks: at least a thousand reports, several extensions and clients, every kind of fault. */
const LONG: Size = {
  organizations: 3,
  plainClients: 9,
  extensions: 3,
  reportsOfClients: 1080,
  reportsOfExtensions: 150,
  seconds: 180,
  faults: [
    ...repeat('server-killed', 6),
    ...repeat('server-clock-jumped', 6),
    ...repeat('postmaster-killed', 3),
    ...repeat('backend-killed', 2),
    ...repeat('disk-full', 2),
    ...repeat('wire-cut', 4),
    ...repeat('squall', 5),
    ...repeat('worker-killed', 6),
    ...repeat('browser-killed', 4),
    ...repeat('worker-clock-jumped', 2),
    'signed-out',
  ],
};

function repeat(is: Size['faults'][number], times: number): Size['faults'] {
  return Array.from({ length: times }, () => is);
}

/**
 * `pnpm faults [--seed N]`: the long storm. The same seed gives the same reports, faults and mishaps in the same order;
 * how they meet is the machine's, so a fault that was seen once may take several runs to be seen again.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seed: { type: 'string' } } });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  if (!Number.isSafeInteger(seed)) throw new Error('--seed is a whole number, as an earlier run printed it.');
  console.log(`Seed ${seed}. Replay with: pnpm faults --seed ${seed}`);
  if (process.getuid?.() !== 0)
    throw new Error('The long storm fills a disk of its own, which only root may mount. Run it as root.');
  // What was started is ended as this process exits, also when somebody will not wait for the end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const summary = await runStorm(planStorm(seed, LONG), { officersPages: true, tell: console.log });
  console.log(describeSummary(summary));
  return summary.faults.length === 0 ? 0 : 1;
}

await runScript(main);
