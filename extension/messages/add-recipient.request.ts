import { RECIPIENT_KINDS } from '@needful/shared/domain/register/recipient.ts';
import { lineSchema, messageIdSchema, reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepLater } from '../background/keep-later.ts';
import { defineMessage } from './_define.ts';

/** To whom it went, and which message it was, after the person saw what is sent. Sealed in the outbox until it is there. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({
    reportId: reportIdSchema,
    messageId: messageIdSchema,
    recipient: z.strictObject({
      kind: z.enum(RECIPIENT_KINDS),
      address: lineSchema(320).nullable(),
      name: z.null(),
      messageReference: lineSchema(998).nullable(),
    }),
  }),
  handle: (request, sender) => keepLater({ type: 'recipient', ...request }, sender),
});
