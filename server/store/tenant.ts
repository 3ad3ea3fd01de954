import type { Writable } from 'node:stream';
import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { commit } from './commit.ts';

/** What the store needs of a connection. */
export type Sql = { query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> };

/** Prepared once a connection where it has a name. */
export type Statement = { name?: string; text: string; values: unknown[]; types?: pg.CustomTypesConfig };

/** Whose rows are visible: row-level security compares every row with these settings of the transaction. */
export type Tenant = { readonly org: OrganizationId; readonly person?: PersonId | undefined };

/**
 * Runs `work` in one transaction with the tenant set; commits what it returns, rolls back what it throws. The
 * connection is pipelined: beginning and tenant travel with the first statement of `work`, and so do statements
 * that it sends without awaiting each.
 * @throws whatever `work` throws, or the database's own error
 */
export async function inTenant<Result>(
  pool: pg.Pool,
  tenant: Tenant,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const { sql, end, firstFault } = sqlUntilEnd(client);
  let broken: Error | undefined;
  try {
    const begun = begin(client, tenant);
    const result = await work(sql);
    await begun;
    end();
    await commit(client);
    return result;
  } catch (error) {
    end();
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw isAftermath(error) ? (firstFault() ?? error) : error;
  } finally {
    client.release(broken);
  }
}

/**
 * Reads in a transaction of its own with the tenant set, in a single trip to the database: the end of the transaction
 * travels with what `work` sends. So `work` sends all it has before it awaits anything; what it sent later would
 * have no tenant, and fail.
 * @throws whatever `work` throws, or the database's own error
 */
export async function readInTenant<Result>(
  pool: pg.Pool,
  tenant: Tenant,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const { sql, end } = sqlUntilEnd(client);
  let broken: Error | undefined;
  try {
    const begun = begin(client, tenant);
    const working = work(sql);
    end();
    const ended = client.query('commit').catch((failure: Error) => {
      broken = failure;
    });
    const [result] = await Promise.allSettled([working, begun, ended]);
    if (result.status === 'rejected') throw result.reason;
    await begun;
    return result.value;
  } finally {
    client.release(broken);
  }
}

/** Sent at once and awaited later: where it fails, every statement after it fails as well, since none has a tenant. */
function begin(client: pg.PoolClient, tenant: Tenant): Promise<unknown> {
  sendTogether(client);
  const begun = Promise.all([
    client.query('begin'),
    client.query({ name: 'set-tenant', text: SET_TENANT, values: [tenant.org, tenant.person ?? ''] }),
  ]);
  begun.catch(() => {});
  return begun;
}

/** What is sent in this turn leaves in one piece: writing to a socket costs more than what is written. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

export const SET_TENANT = `select set_config('app.org_id', $1, true), set_config('app.person_id', $2, true)`;

/** Of statements sent together all fail after the first; only the first says why (25P02, in_failed_sql_transaction). */
function isAftermath(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '25P02';
}

/** Statements of one transaction. What comes after its end would run in somebody else's, and is refused. */
function sqlUntilEnd(client: pg.PoolClient) {
  let ended = false;
  let fault: unknown;
  const sql: Sql = {
    async query<Row extends pg.QueryResultRow>(statement: Statement) {
      if (ended) throw new Error('A statement came after the end of its transaction');
      sendTogether(client);
      try {
        return (await client.query<Row>(statement)).rows;
      } catch (error) {
        fault ??= error;
        throw error;
      }
    },
  };
  return {
    sql,
    end() {
      ended = true;
    },
    firstFault: () => fault,
  };
}
