import { messageIdSchema, reportIdSchema, textSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepLater } from '../background/keep-later.ts';
import { defineMessage } from './_define.ts';

/** The reporter's answer to a question of the officer. Kept in the outbox like a report. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({
    reportId: reportIdSchema,
    messageId: messageIdSchema,
    questionId: messageIdSchema,
    text: textSchema,
  }),
  handle: (request, sender) => keepLater({ type: 'answer', ...request }, sender),
});
