import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { renewRows } from '../store/renew-rows.ts';
import { defineJob } from './_define.ts';

/** Rows that an earlier version of Needful folded: after an upgrade, and once a day should that have been cut short. */
export default defineJob({
  data: z.object({}),
  cron: '41 3 * * *',
  atStart: true,
  async run(_data, { pool }) {
    const { rows } = await pool.query<{ id: OrganizationId }>(
      'select id from needful.organization_ids() as id',
    );
    for (const { id } of rows) await renewRows(pool, id, 'stale');
  },
});
