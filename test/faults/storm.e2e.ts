import { expect, it } from 'vitest';
import { planStorm, type Size } from './storm/plan.ts';
import { runStorm } from './storm/run-storm.ts';
import { describeSummary } from './storm/summary.ts';

/** Long enough for each fault to strike, short enough for every run of the tests. `pnpm faults` is the long one. */
const SHORT: Size = {
  organizations: 2,
  plainClients: 3,
  extensions: 1,
  reportsOfClients: 36,
  reportsOfExtensions: 8,
  seconds: 4,
  faults: [
    'server-killed',
    'server-killed',
    'server-clock-jumped',
    'postmaster-killed',
    'wire-cut',
    'squall',
    'worker-killed',
  ],
};

it('in a short storm every acknowledged report and message is kept once, whole, and where it belongs', async () => {
  // Another storm each time; what one of them finds is met again with its seed.
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`The seed of this storm is ${seed}.`);
  const summary = await runStorm(planStorm(seed, SHORT), { officersPages: true, tell: () => undefined });
  console.log(describeSummary(summary));
  expect(summary.faults).toEqual([]);
  expect(summary.reports.asked).toBe(44);
  expect(summary.reports.acknowledged).toBeGreaterThan(20);
});
