import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entriesOf, REGISTRIES } from '../registries.ts';
import { writeEntry } from './write-entry.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'needful-new-'));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('pnpm new', () => {
  test.each(REGISTRIES)('writes an entry of $folder and its test, both of them TypeScript', (registry) => {
    const written = writeEntry(root, registry.noun.replaceAll(' ', '-'), 'brand-new');
    expect(written.length).toBe(2);
    for (const path of written.filter((name) => name.endsWith('.ts'))) {
      expect(parseSync(path, readFileSync(join(root, path), 'utf8')).errors).toEqual([]);
    }
    expect(entriesOf(registry, root).map(({ id }) => id)).toEqual([
      registry.folder === 'extension/messages' ? 'brand-new.request' : 'brand-new',
    ]);
  });

  test('knows a registry by its folder as well', () => {
    expect(writeEntry(root, 'kinds', 'brand-new')[0]).toBe('shared/kinds/brand-new.ts');
    expect(writeEntry(root, 'server/jobs', 'brand-new')[0]).toBe('server/jobs/brand-new.ts');
    expect(writeEntry(root, 'slice', 'brand-new')[0]).toBe('shared/domain/brand-new/slice.ts');
  });

  test('says which registries there are, how an id looks, and what exists already', () => {
    expect(() => writeEntry(root, 'thing', 'x')).toThrow(
      'There is no registry thing. There are: kind, playbook, routing-rule',
    );
    expect(() => writeEntry(root, undefined, undefined)).toThrow(
      'Say what to make: pnpm new <registry> <id>.',
    );
    expect(() => writeEntry(root, 'kind', 'Not Kebab')).toThrow('Give the kind an id in kebab-case');
    expect(() => writeEntry(root, 'kind', '../escape')).toThrow('Give the kind an id in kebab-case');
    writeEntry(root, 'kind', 'brand-new');
    expect(() => writeEntry(root, 'kind', 'brand-new')).toThrow('There is a kind brand-new already');
  });
});
