import { expect, test } from 'vitest';
import { defineBench } from './bench.ts';
import { CPU_IS_READABLE, cpuTime, fineClock, residentMemory } from './cpu.ts';
import { exactly } from './interval.ts';
import { verdictOf } from './line.ts';
import { describeMachine } from './machine.ts';
import { benchmarksPage, figure } from './markdown.ts';
import { pairedRounds } from './rounds.ts';

test('Contestants take turns in alternating order, after a turn each that does not count', async () => {
  const order: string[] = [];
  const turn = (name: string) => async () => order.push(name);
  const rounds = await pairedRounds({ a: turn('a'), b: turn('b') }, { rounds: 3 });
  expect(order.join('')).toBe('ababbaab');
  expect(rounds).toEqual([
    { a: 3, b: 4 },
    { a: 6, b: 5 },
    { a: 7, b: 8 },
  ]);
});

test('A target is missed only where the interval excludes it', () => {
  const measured = { low: 0.9, middle: 1, high: 1.1, samples: 5 };
  expect(verdictOf({ measured, target: { atLeast: 1 } })).toBe('met');
  expect(verdictOf({ measured, target: { atLeast: 1.05 } })).toBe('not excluded');
  expect(verdictOf({ measured, target: { atLeast: 1.2 } })).toBe('missed');
  expect(verdictOf({ measured, target: { atMost: 1 } })).toBe('met');
  expect(verdictOf({ measured, target: { atMost: 0.95 } })).toBe('not excluded');
  expect(verdictOf({ measured, target: { atMost: 0.8 } })).toBe('missed');
  expect(verdictOf({ measured })).toBe('');
});

test('The page shows each line with target, interval, verdict and processor time', async () => {
  const bench = defineBench({
    title: 'The queue page',
    about: 'Fifty incidents.',
    run: async () => [
      {
        what: 'requests a second | PostGraphile',
        measured: { low: 3.912, middle: 4.1234, high: 4.5, samples: 7 },
        unit: '×',
        target: { atLeast: 3 },
        cpu: [{ who: 'Needful', milliseconds: { Node: 0.58, PostgreSQL: 0.52 } }],
        note: '1,441 against 350 /s',
      },
      { what: 'detector', measured: exactly(1834), unit: 'bytes' },
    ],
  });
  const { run, ...rest } = bench;
  const lines = await run({ quick: true, say: () => {} });
  const page = benchmarksPage([
    { ...rest, lines, machine: describeMachine(), date: '2026-11-22', seconds: 61 },
  ]);
  expect(page).toContain(
    '| requests a second \\| PostGraphile<br>1,441 against 350 /s | ≥ 3× | 4.12× | 3.91 to 4.5 | met | Needful: 0.58 Node + 0.52 PostgreSQL | 7 |',
  );
  expect(page).toContain('| detector |  | 1,834 bytes |  |  |  |  |');
  expect(page).toContain(`Node ${process.versions.node}, PostgreSQL 18.`);
});

test('Figures have three digits', () => {
  expect([0.012345, 0.5, 12.345, 1441.4].map(figure)).toEqual(['0.0123', '0.5', '12.3', '1,441']);
});

test.runIf(CPU_IS_READABLE)('Processor time grows while a process works, and memory is told in bytes', () => {
  const before = cpuTime(process.pid);
  const clock = fineClock([process.pid]);
  const began = clock();
  const spent = process.cpuUsage();
  const isBusy = () => process.cpuUsage(spent).user + process.cpuUsage(spent).system < 80_000;
  while (isBusy()) Array.from({ length: 50_000 }, Math.sqrt);
  expect(cpuTime(process.pid) - before).toBeGreaterThanOrEqual(50);
  expect(clock() - began).toBeGreaterThanOrEqual(50);
  expect(residentMemory(process.pid)).toBeGreaterThan(10 * 2 ** 20);
});
