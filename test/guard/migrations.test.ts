import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';

const FOLDER = join(ROOT, 'prisma', 'migrations');
const MADE = /create table (?:if not exists )?"?needful"?\."?(\w+)"?/gi;
const REFERS = /alter table "?needful"?\."?(\w+)"?[^;]*foreign key/gi;

const migrations = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(migrations.map(({ name }) => name))(
  '%s names a tenant before PostgreSQL checks a new foreign key of a table that may hold rows',
  (name) => {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8');
    const made = new Set([...sql.matchAll(MADE)].map(([, table]) => table));
    for (const { 1: table, index } of sql.matchAll(REFERS)) {
      if (made.has(table)) continue;
      // Row-level security is forced on the owner too: without a tenant the check fails, or not, as its plan goes.
      expect(sql.slice(0, index), `${table} in ${name}`).toContain(`set_config('app.org_id'`);
    }
  },
);
