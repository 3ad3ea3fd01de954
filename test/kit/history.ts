import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { openPool } from '../../server/database/open.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { type Verdict, verifyHistory } from '../../server/store/verify.ts';

export type HistoryReader = {
  /** Walks an organization's chain, as `pnpm needful verify` does. */
  verify(org: OrganizationId): Promise<Verdict>;
  /** Report ids of all incidents of an organization, each as often as it is there. */
  reportIds(org: OrganizationId): Promise<string[]>;
  end(): Promise<void>;
};

/** Reads what a database holds over one connection of its own, apart from the server's. */
export function readHistoryOn(serverUrl: string): HistoryReader {
  const pool = openPool(serverUrl, 'needful_app', { max: 1 });
  return {
    verify: (org) => inTenant(pool, { org }, (sql) => verifyHistory(sql, org)),
    async reportIds(org) {
      const rows = await inTenant(pool, { org }, (sql) =>
        sql.query<{ report_id: string }>({
          text: 'select report_id from needful.incident order by report_id',
          values: [],
        }),
      );
      return rows.map((row) => row.report_id);
    },
    end: () => pool.end(),
  };
}

/** What `HistoryReader.verify` says, asked once. */
export async function verifyOn(serverUrl: string, org: OrganizationId): Promise<Verdict> {
  const reader = readHistoryOn(serverUrl);
  return reader.verify(org).finally(() => reader.end());
}

/** What `HistoryReader.reportIds` says, asked once. */
export async function reportIdsOn(serverUrl: string, org: OrganizationId): Promise<string[]> {
  const reader = readHistoryOn(serverUrl);
  return reader.reportIds(org).finally(() => reader.end());
}
