import { messageIdSchema, reportIdSchema, textSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepLater } from '../background/keep-later.ts';
import { defineMessage } from './_define.ts';

/** Takes a report back later, with a reason if the person gives one. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({
    reportId: reportIdSchema,
    messageId: messageIdSchema,
    reason: textSchema.nullable(),
  }),
  handle: (request, sender) => keepLater({ type: 'withdraw', ...request }, sender),
});
