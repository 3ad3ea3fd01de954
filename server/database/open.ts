import pg from 'pg';
import type { GroupRole } from './roles.ts';

export type PoolOptions = {
  /** Connections at most; 4 where it is not said, which serves two cores best. */
  readonly max?: number;
  /** Told of a connection that broke while nobody used it; the pool replaces it by itself. */
  readonly onBroken?: (error: Error) => void;
};

/** A statement that runs longer is a fault of ours, and must not hold others up. Milliseconds. */
const STATEMENT_TIMEOUT = 15_000;

/**
 * A pool whose every connection is the given group role from its first statement on.
 *
 * The role is a startup option, so that no connection can be used before it is taken and nothing has to be undone
 * when one goes back to the pool.
 *
 * @param url of a login role that is a member of the group role and inherits nothing
 */
export function openPool(url: string, role: GroupRole, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withRole(url, role),
    application_name: `needful ${role}`,
    max: options.max ?? 4,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Statements that do not wait for each other travel together.
    pipeline: true,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
  });
  // Without a listener a connection that breaks while idle ends the whole process.
  pool.on('error', (error) => options.onBroken?.(error));
  // So does one that breaks while a transaction holds it; there the statement under way fails and tells of it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** What the URL says wins over pg's other settings, so the role has to stand in it. */
function withRole(url: string, role: GroupRole): string {
  const target = new URL(url);
  const given = target.searchParams.get('options');
  target.searchParams.set('options', [given, `-c role=${role}`, '-c timezone=UTC'].filter(Boolean).join(' '));
  return target.href;
}
