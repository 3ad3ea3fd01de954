import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { inTenant } from '../store/tenant.ts';
import { verifyHistory } from '../store/verify.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'walks every organization\u2019s history and names the first broken link',
  usage: 'pnpm needful verify',
  options: z.strictObject({}),
  run: (_options, config) =>
    withPool(config, async (pool) => {
      const { rows } = await pool.query<{ id: OrganizationId }>(
        'select id from needful.organization_ids() as id',
      );
      let broken = 0;
      for (const { id } of rows) {
        const verdict = await inTenant(pool, { org: id }, (sql) => verifyHistory(sql, id));
        if (verdict.holds) {
          console.log(`${id}: ${verdict.events} events of ${verdict.incidents} incidents verify`);
          continue;
        }
        const where = verdict.sequence === null ? 'broken' : `link ${verdict.sequence} is broken`;
        console.error(`${id}: ${where}: ${verdict.problem}`);
        broken += 1;
      }
      return broken === 0 ? 0 : 1;
    }),
});
