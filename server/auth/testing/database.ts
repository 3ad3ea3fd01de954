import type pg from 'pg';
import { testDatabase } from '../../../test/kit/postgres.ts';
import { openAuthPool } from '../pool.ts';

export interface AuthDatabase {
  readonly pool: pg.Pool;
  /** Of the login role, as which other pools are opened. */
  readonly serverUrl: string;
  stop(): Promise<void>;
}

/** A migrated database of its own, and the pool that sign-in uses on it. */
export async function openAuthDatabase(): Promise<AuthDatabase> {
  const database = await testDatabase();
  const pool = openAuthPool(database.serverUrl);
  return {
    pool,
    serverUrl: database.serverUrl,
    async stop() {
      await pool.end();
      await database.drop();
    },
  };
}
