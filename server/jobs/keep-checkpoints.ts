import { z } from 'zod';
import { keepCheckpoints } from '../evidence/keep-checkpoints.ts';
import { defineJob } from './_define.ts';

/** Signs where each history ends and keeps it outside the database: what is cut or rewritten later shows. */
export default defineJob({
  data: z.object({}),
  cron: '7 * * * *',
  async run(_data, { pool, evidence, mailer, now }) {
    if (evidence !== null) await keepCheckpoints(pool, evidence, mailer, now);
  },
});
