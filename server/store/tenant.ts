import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { type Answered, Batch, type Sent } from './batch.ts';
import { commit } from './commit.ts';

/** What the store needs of a connection. */
export type Sql = { query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> };

/** Prepared once a connection where it has a name. */
export type Statement = { name?: string; text: string; values: unknown[]; types?: pg.CustomTypesConfig };

/** Whose rows are visible: row-level security compares every row with these settings of the transaction. */
export type Tenant = { readonly org: OrganizationId; readonly person?: PersonId | undefined };

/** A result that stands once the last statements for it are committed: nobody waits for them before the COMMIT is sent. */
export class OnceKept<Result> {
  readonly result: Result;
  readonly sent: Promise<unknown>;
  /** @param sent what all of them answer; it fails where one of them does */
  constructor(result: Result, sent: Promise<unknown>) {
    this.result = result;
    this.sent = sent;
    sent.catch(() => {});
  }
}

/**
 * Runs `work` in one transaction with the tenant set; commits what it returns, rolls back what it throws. Statements
 * that it sends without awaiting each travel together, the first of them with the beginning and the tenant. Where the
 * organization's chain is locked each trip keeps others waiting, so the last ones may travel with the COMMIT (OnceKept).
 * @throws whatever `work` throws, or the database's own error
 */
export async function inTenant<Result>(
  pool: pg.Pool,
  tenant: Tenant,
  work: (sql: Sql) => Promise<Result | OnceKept<Result>>,
): Promise<Result> {
  return await inTenants(pool, async (sqlOf) => await work(sqlOf(tenant)));
}

/**
 * The same for several tenants, one of whom is set at a time: before each statement that belongs to another one than
 * the statement before it. So row-level security holds each statement to its own organization, in whatever order they
 * are sent; what stands under a wrong one sees nothing and cannot write.
 * @throws whatever `work` throws, or the database's own error
 */
export async function inTenants<Result>(
  pool: pg.Pool,
  work: (sqlOf: (tenant: Tenant) => Sql) => Promise<Result | OnceKept<Result>>,
): Promise<Result> {
  const client = await pool.connect();
  const { send, end, flush, firstFault } = sqlUntilEnd(client);
  let broken: Error | undefined;
  try {
    const turns: Promise<unknown>[] = [];
    const unasked = (statement: Statement) => {
      const sent = send(statement);
      sent.catch(() => {});
      turns.push(sent);
    };
    let current: Tenant | undefined;
    const sqlOf = (tenant: Tenant): Sql => ({
      async query<Row extends pg.QueryResultRow>(statement: Statement) {
        if (current !== tenant) unasked(setTenant(tenant));
        current = tenant;
        return (await send(statement)).rows as Row[];
      },
    });
    unasked(BEGIN);
    const done = await work(sqlOf);
    const last = done instanceof OnceKept ? done.sent : undefined;
    const committed = commit(client, async () => (await send(COMMIT)).command);
    end();
    await Promise.all([...turns, last, committed]);
    return done instanceof OnceKept ? done.result : done;
  } catch (error) {
    end();
    // What still waits for this turn's end would come behind the ROLLBACK, and begin what nobody ends.
    flush();
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw isAftermath(error) ? (firstFault() ?? error) : error;
  } finally {
    client.release(broken);
  }
}

/**
 * Reads in a transaction of its own with the tenant set, in a single trip to the database, which is that transaction.
 * So `work` sends all it has before it awaits anything; what it sent later would have no tenant, and is refused.
 * @throws whatever `work` throws, or the database's own error
 */
export async function readInTenant<Result>(
  pool: pg.Pool,
  tenant: Tenant,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const { sql, end, allSettled } = sqlUntilEnd(client);
  try {
    const begun = sql.query(setTenant(tenant));
    begun.catch(() => {});
    // Also a throw of what is no promise yet waits until what it sent has come back.
    const working = (async () => work(sql))();
    end();
    const [result] = await Promise.allSettled([working, allSettled()]);
    await begun;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  } finally {
    client.release();
  }
}

export const SET_TENANT = `select set_config('app.org_id', $1, true), set_config('app.person_id', $2, true)`;
const BEGIN: Statement = { name: 'begin', text: 'begin', values: [] };
const COMMIT: Statement = { name: 'commit', text: 'commit', values: [] };

function setTenant({ org, person }: Tenant): Statement {
  return { name: 'set-tenant', text: SET_TENANT, values: [org, person ?? ''] };
}

/** In a transaction that has failed every later statement fails too; only the first says why (25P02, in_failed_sql_transaction). */
function isAftermath(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '25P02';
}

/** Statements of one transaction. What comes after its end would run in somebody else's, and is refused. */
function sqlUntilEnd(client: pg.PoolClient) {
  let ended = false;
  let fault: unknown;
  let waiting: Sent[] = [];
  const flush = () => {
    if (waiting.length > 0) client.query(new Batch(waiting) as unknown as pg.Submittable);
    waiting = [];
  };
  const settled: Promise<unknown>[] = [];
  const send = async (statement: Statement): Promise<Answered> => {
    if (ended) throw new Error('A statement came after the end of its transaction');
    // What is sent in this turn leaves in one piece: a trip costs more than what it carries.
    if (waiting.length === 0) process.nextTick(flush);
    const answer = new Promise<Answered>((kept, failed) => {
      waiting.push({
        statement,
        done: (error, answered) => (error === null ? kept(answered as Answered) : failed(error)),
      });
    });
    settled.push(answer.catch(() => {}));
    try {
      return await answer;
    } catch (error) {
      fault ??= error;
      throw error;
    }
  };
  return {
    send,
    sql: {
      async query<Row extends pg.QueryResultRow>(statement: Statement) {
        return (await send(statement)).rows as Row[];
      },
    } satisfies Sql,
    end() {
      ended = true;
    },
    flush,
    firstFault: () => fault,
    allSettled: () => Promise.all(settled),
  };
}
