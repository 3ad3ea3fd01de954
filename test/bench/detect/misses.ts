import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/root.ts';

const FOLDER = join(ROOT, 'docs', 'benchmarks');

/** Keeps what was missed and what was flagged for nothing, so that anybody can look at each. */
export function keepMisses(name: string, lines: readonly string[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.txt`), `${lines.join('\n')}\n`);
}
