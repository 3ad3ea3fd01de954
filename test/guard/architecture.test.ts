import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REGISTRIES } from '../../scripts/registries.ts';
import { ROOT } from '../../scripts/root.ts';

const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

/** What stands in backquotes and begins with a folder of the repository, without what is meant as a pattern. */
function pathsIn(markdown: string): readonly string[] {
  const quoted = [...markdown.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  return quoted.filter(
    (name) => /^(extension|server|shared|prisma|test|scripts|docs)\//.test(name) && !/[*<>{}…]/.test(name),
  );
}

test('ARCHITECTURE.md names only paths that exist', () => {
  const missing = pathsIn(text).filter((path) => !existsSync(join(ROOT, path)));
  expect(missing.map((path) => `ARCHITECTURE.md names ${path}, which does not exist`)).toEqual([]);
});

/** In full, or by its last folder after a neighbour that is named in full. */
function isNamed(folder: string): boolean {
  return text.includes(folder) || text.includes(`\`${folder.split('/').at(-1)}\``);
}

test('ARCHITECTURE.md names every registry', () => {
  const unnamed = REGISTRIES.filter(({ folder }) => existsSync(join(ROOT, folder)) && !isNamed(folder));
  expect(unnamed.map(({ folder }) => `ARCHITECTURE.md does not name the registry ${folder}`)).toEqual([]);
});

test('ARCHITECTURE.md fits one screen', () => {
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(70);
});
