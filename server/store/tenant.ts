import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { commit } from './commit.ts';

/** What the store needs of a connection. */
export type Sql = {
  query<Row extends pg.QueryResultRow>(statement: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<Row[]>;
};

/** Whose rows are visible: row-level security compares every row with these settings of the transaction. */
export type Tenant = { readonly org: OrganizationId; readonly person?: PersonId | undefined };

/**
 * Runs `work` in one transaction with the tenant set; commits what it returns, rolls back what it throws.
 * @throws whatever `work` throws, or the database's own error
 */
export async function inTenant<Result>(
  pool: pg.Pool,
  tenant: Tenant,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query({ name: 'set-tenant', text: SET_TENANT, values: [tenant.org, tenant.person ?? ''] });
    const result = await work(sqlOf(client));
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

export const SET_TENANT = `select set_config('app.org_id', $1, true), set_config('app.person_id', $2, true)`;

function sqlOf(client: pg.PoolClient): Sql {
  return {
    async query<Row extends pg.QueryResultRow>(statement: {
      name?: string;
      text: string;
      values: unknown[];
    }) {
      const result = await client.query<Row>(statement);
      return result.rows;
    },
  };
}
