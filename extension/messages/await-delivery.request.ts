import { reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { awaitDelivery } from '../background/await-delivery.ts';
import { defineMessage } from './_define.ts';

/** Answers when the report's state, or why it waits, is another than the asker knows; after 20 s in any case. */
export default defineMessage({
  from: 'either',
  request: z.strictObject({
    reportId: reportIdSchema,
    known: z.enum(['waiting', 'delivered', 'refused']),
    /** Why it waits, as far as the asker knows; null before a first attempt failed. */
    trouble: z.string().max(40).nullable().optional(),
  }),
  handle: awaitDelivery,
});
