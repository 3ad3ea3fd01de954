import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { renewRows } from '../store/renew-rows.ts';
import { renewWords } from '../store/search-words.ts';
import { defineJob } from './_define.ts';

/** Rows that an earlier version of Needful folded, and texts whose words cannot be searched yet: after an upgrade, and once a day should that have been cut short. */
export default defineJob({
  data: z.object({}),
  cron: '41 3 * * *',
  atStart: true,
  async run(_data, { pool, sealer }) {
    const { rows } = await pool.query<{ id: OrganizationId }>(
      'select id from needful.organization_ids() as id',
    );
    for (const { id } of rows) {
      await renewRows(pool, id, 'stale');
      await renewWords(pool, sealer, id);
    }
  },
});
