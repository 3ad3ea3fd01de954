import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Migration = {
  /** The folder's name: a timestamp and what it is about. */
  readonly name: string;
  readonly sql: string;
  /** Of the file, in hex, as Prisma records it. */
  readonly checksum: string;
};

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** The migrations this build knows, in the order in which they are applied. */
export function readMigrations(folder: string): readonly Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(folder, name, 'migration.sql') }))
    .filter(({ path }) => existsSync(path))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, path }) => {
      const bytes = readFileSync(path);
      return {
        name,
        sql: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

/** One row of `_prisma_migrations`. */
export type Recorded = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
};

/**
 * What is to be applied to a database with these records, or why nothing may be.
 * Rolled-back attempts count as if they had not been.
 */
export function planMigrations(
  known: readonly Migration[],
  recorded: readonly Recorded[],
): { readonly pending: readonly Migration[] } | { readonly refusal: string } {
  const standing = recorded.filter(({ rolledBack }) => !rolledBack);
  const failed = standing.find(({ finished }) => !finished);
  if (failed !== undefined) {
    return {
      refusal: `The migration ${failed.name} was begun on this database by another tool and did not finish. Settle it with \`prisma migrate resolve\` before Needful starts.`,
    };
  }
  const ahead = standing.filter(({ name }) => !known.some((migration) => migration.name === name));
  if (ahead.length > 0) {
    return {
      refusal: `The database is a version ahead: it has ${ahead.map(({ name }) => name).join(', ')}, which this build of Needful does not know. Start the newer Needful, or restore the backup from before the upgrade.`,
    };
  }
  const changed = known.find((migration) => differs(migration, standing));
  if (changed !== undefined) {
    return {
      refusal: `The migration ${changed.name} is not the one that was applied to this database: its file was changed since. Restore the file as it was.`,
    };
  }
  return { pending: known.filter(({ name }) => !standing.some((record) => record.name === name)) };
}

function differs(migration: Migration, recorded: readonly Recorded[]): boolean {
  const record = recorded.find(({ name }) => name === migration.name);
  return record !== undefined && record.checksum !== migration.checksum;
}
