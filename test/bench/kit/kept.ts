import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/root.ts';
import { benchmarksPage, type Section } from './markdown.ts';

const FOLDER = join(ROOT, 'docs', 'benchmarks');
const PAGE = join(ROOT, 'docs', 'benchmarks.md');

/** Keeps the section of one bench and writes the page anew; the other sections stay as they were measured. */
export function keepSection(name: string, section: Section): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(section, null, 2)}\n`);
  writeFileSync(PAGE, benchmarksPage(keptSections()));
}

/** What was measured last of every bench, in the order of their names. */
function keptSections(): readonly Section[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Section);
}
