import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';

const DOCUMENTS = [
  'README.md',
  '.github/SECURITY.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const OURS = /^(extension|server|shared|prisma|test|scripts|docs)\//;
/** Made by a build, or left to the reader to fill in. */
const MADE = /[*<>{}…]|\/(generated|dist|\.output)\//;

/** What a document leads to: paths in backquotes from the root, links from its own folder. */
function leadsTo(document: string): readonly string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => OURS.test(path));
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(document), target));
  return [...quoted, ...linked].filter((path) => !MADE.test(path));
}

test.each(DOCUMENTS)('%s leads only to files that exist', (document) => {
  const missing = leadsTo(document).filter((path) => !existsSync(join(ROOT, path)));
  expect(missing.map((path) => `${document} names ${path}, which does not exist`)).toEqual([]);
});

test('docs/security.md names a test for every promise', () => {
  const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
  const table = text.split('## Promises and their tests')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise'));
  expect(rows.length).toBeGreaterThan(20);
  const untested = rows.filter((row) => !/`[^`]+\.(test|e2e)\.ts`/.test(row.split('|').at(-2) ?? ''));
  expect(untested).toEqual([]);
});
