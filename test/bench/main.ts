import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runScript } from '../../scripts/run-script.ts';
import type { Bench } from './kit/bench.ts';
import { keepSection } from './kit/kept.ts';
import { verdictOf } from './kit/line.ts';
import { describeMachine } from './kit/machine.ts';
import { type Section, sectionText } from './kit/markdown.ts';

const ENDING = '.bench.ts';

/** `pnpm bench [--quick] [name…]`: measures, prints, and keeps the result unless it was a quick run. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false } },
  });
  const missed: string[] = [];
  for (const name of chosen(positionals)) {
    const section = await measure(name, values.quick);
    console.log(sectionText(section));
    if (!values.quick) keepSection(name, section);
    missed.push(
      ...section.lines.filter((line) => verdictOf(line) === 'missed').map(({ what }) => `${name}: ${what}`),
    );
  }
  for (const line of missed) console.log(`Missed: ${line}`);
  return values.quick || missed.length === 0 ? 0 : 1;
}

async function measure(name: string, quick: boolean): Promise<Section> {
  const { default: bench } = (await import(`./${name}${ENDING}`)) as { default: Bench };
  const machine = describeMachine();
  const began = performance.now();
  const say = (sentence: string) =>
    console.log(`${name} ${Math.round((performance.now() - began) / 1000)} s: ${sentence}`);
  const lines = await bench.run({ quick, say });
  const date = new Date().toISOString().slice(0, 10);
  const seconds = Math.round((performance.now() - began) / 1000);
  return { title: bench.title, about: bench.about, lines, machine, date, seconds };
}

function chosen(asked: readonly string[]): readonly string[] {
  const all = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`There is no bench ${unknown}. There are: ${all.join(', ')}.`);
  return asked.length === 0 ? all : asked;
}

await runScript(main);
