import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { forgetOnce } from '../store/cds-once.ts';
import { inTenant } from '../store/tenant.ts';
import { defineJob } from './_define.ts';

/** Forgets by what CDS Hooks knew a token or a card again, once it cannot come again. */
export default defineJob({
  data: z.object({}),
  cron: '23 * * * *',
  async run(_data, { pool, now }) {
    const { rows } = await pool.query<{ id: OrganizationId }>(
      'select id from needful.organization_ids() as id',
    );
    for (const { id } of rows) await inTenant(pool, { org: id }, (sql) => forgetOnce(sql, id, now));
  },
});
