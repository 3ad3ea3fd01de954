import { z } from 'zod';
import { removeExpired } from '../auth/expired.ts';
import { defineJob } from './_define.ts';

/** Sign-ins, codes and grants that have run out: kept no longer than they serve. */
export default defineJob({
  data: z.object({}),
  cron: '17 3 * * *',
  async run(_data, { auth, now }) {
    await removeExpired(auth, new Date(now));
  },
});
