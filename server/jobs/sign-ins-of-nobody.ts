import { z } from 'zod';
import { endSignInsOfNobody } from '../organizations.ts';
import { defineJob } from './_define.ts';

/** Sign-ins of people whose last membership ended while the server died. */
export default defineJob({
  data: z.object({}),
  cron: '41 * * * *',
  async run(_data, { auth, pool, now }) {
    await endSignInsOfNobody(auth, pool, new Date(now));
  },
});
