import { messageIdSchema, reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepLater } from '../background/keep-later.ts';
import { defineMessage } from './_define.ts';

/** Takes a report back within ten seconds. A withdrawal kept with its time, not an erasure. */
export default defineMessage({
  from: 'either',
  request: z.strictObject({ reportId: reportIdSchema, messageId: messageIdSchema }),
  handle: (request, sender) => keepLater({ type: 'undo', ...request }, sender),
});
