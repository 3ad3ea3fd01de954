import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { purgeDue } from '../handle/purge.ts';
import { defineJob } from './_define.ts';

/** Forgets what names people once its organization's schedule says so: nothing early, nothing under a legal hold. */
export default defineJob({
  data: z.object({}),
  cron: '37 4 * * *',
  async run(_data, { pool, now }) {
    const { rows } = await pool.query<{ id: OrganizationId }>(
      'select id from needful.organization_ids() as id',
    );
    for (const { id } of rows) await purgeDue(pool, id, now as Instant);
  },
});
