import {
  idSchema,
  LIMITS,
  messageIdSchema,
  reportIdSchema,
  textSchema,
} from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepLater } from '../background/keep-later.ts';
import { defineMessage } from './_define.ts';

/** Answers to the questions of the kind, and a note. Kept in the outbox behind the report. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({
    reportId: reportIdSchema,
    messageId: messageIdSchema,
    answers: z
      .record(idSchema, z.union([idSchema, z.array(idSchema).max(50), z.int().min(0).max(10_000_000)]))
      .refine((answers) => Object.keys(answers).length <= LIMITS.answers, 'holds too many answers'),
    note: textSchema.nullable(),
    confidential: z.literal(true).optional(),
  }),
  handle: (request, sender) => keepLater({ type: 'details', ...request }, sender),
});
