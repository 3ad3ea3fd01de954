import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { differenceToSchema } from './difference.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'needful-schema-'));
  mkdirSync(join(root, 'prisma/models'), { recursive: true });
  cpSync(join(ROOT, 'prisma/schema.prisma'), join(root, 'prisma/schema.prisma'));
  for (const file of readdirSync(join(ROOT, 'prisma/models'))) {
    cpSync(join(ROOT, 'prisma/models', file), join(root, 'prisma/models', file));
  }
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function migration(name: string, sql: string): void {
  mkdirSync(join(root, 'prisma/migrations', name), { recursive: true });
  writeFileSync(join(root, 'prisma/migrations', name, 'migration.sql'), sql);
}

test('what the difference says makes the migrations and the schema agree, and a later model is all that differs then', {
  timeout: 60_000,
}, async () => {
  const first = await differenceToSchema(root);
  expect(first).toContain('CREATE TABLE "needful"."organization"');
  migration('20260101000000_first', first ?? '');
  expect(await differenceToSchema(root)).toBeUndefined();

  writeFileSync(
    join(root, 'prisma/models/leaf.prisma'),
    'model Leaf {\n  id String @id @db.Uuid\n  @@map("leaf")\n  @@schema("needful")\n}\n',
  );
  const second = await differenceToSchema(root);
  expect(second?.match(/CREATE TABLE/g)).toEqual(['CREATE TABLE']);
  expect(second).toContain('"needful"."leaf"');
});
