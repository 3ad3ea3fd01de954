import pg from 'pg';
import { testDatabase } from '../../../test/kit/postgres.ts';
import { openAuthPool } from '../pool.ts';

export interface AuthDatabase {
  readonly pool: pg.Pool;
  /** Of the login role, as which other pools are opened. */
  readonly serverUrl: string;
  /** Runs what only the owner of the tables may. */
  asOwner(text: string): Promise<void>;
  stop(): Promise<void>;
}

/** A migrated database of its own, and the pool that sign-in uses on it. */
export async function openAuthDatabase(): Promise<AuthDatabase> {
  const database = await testDatabase();
  const pool = openAuthPool(database.serverUrl);
  return {
    pool,
    serverUrl: database.serverUrl,
    async asOwner(text) {
      const owner = new pg.Client({ connectionString: database.ownerUrl });
      await owner.connect();
      await owner.query(text);
      await owner.end();
    },
    async stop() {
      await pool.end();
      await database.drop();
    },
  };
}
