import { reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { awaitDelivery } from '../background/await-delivery.ts';
import { defineMessage } from './_define.ts';

/** Answers when the report's state differs from the one known to the asker, or after 20 s with the same. */
export default defineMessage({
  from: 'either',
  request: z.strictObject({ reportId: reportIdSchema, known: z.enum(['waiting', 'delivered', 'refused']) }),
  handle: awaitDelivery,
});
