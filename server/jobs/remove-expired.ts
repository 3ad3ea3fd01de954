import { z } from 'zod';
import { removeExpired } from '../auth/expired.ts';
import { forgetOldEvents } from '../auth/trail/trail.ts';
import { defineJob } from './_define.ts';

/** Sign-ins, codes and grants that have run out: kept no longer than they serve. The trail of sign-ins after a year. */
export default defineJob({
  data: z.object({}),
  cron: '17 3 * * *',
  async run(_data, { auth, now }) {
    await removeExpired(auth, new Date(now));
    await forgetOldEvents(auth.settings, new Date(now));
  },
});
