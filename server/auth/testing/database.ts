import pg from 'pg';
import { testDatabase } from '../../../test/kit/postgres.ts';
import { openAuthPool } from '../pool.ts';

export interface AuthDatabase {
  readonly pool: pg.Pool;
  /** Of the login role, as which other pools are opened. */
  readonly serverUrl: string;
  /** Runs what only the owner of the tables may. */
  asOwner(text: string): Promise<void>;
  /** What the trail holds of a person, by name, in the order of the alphabet. */
  eventsOf(personId: string): Promise<string[]>;
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
    async eventsOf(personId) {
      const { rows } = await pool.query<{ event: string }>(
        'select event from auth."signInEvent" where "personId" = $1 order by event',
        [personId],
      );
      return rows.map(({ event }) => event);
    },
    async stop() {
      await pool.end();
      await database.drop();
    },
  };
}
