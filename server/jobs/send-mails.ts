import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { sendDue } from '../mail/send-due.ts';
import { defineJob } from './_define.ts';

/** Sends the mails of one cause as soon as what they tell of is committed. */
export default defineJob({
  data: z.object({ org: z.uuid(), cause: z.string().max(200) }),
  async run({ org, cause }, context) {
    await sendDue(context, org as OrganizationId, cause);
  },
});
