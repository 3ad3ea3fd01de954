import { idSchema, LIMITS, reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepDraft } from '../background/drafts.ts';
import { defineMessage } from './_define.ts';

/** Details as they are typed, sealed to their person, so that a crash loses nothing; null forgets them. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({
    reportId: reportIdSchema,
    draft: z
      .strictObject({
        answers: z.record(idSchema, z.union([idSchema, z.array(idSchema).max(50), z.int().min(0)])),
        note: z.string().max(LIMITS.text).nullable(),
        confidential: z.literal(true).optional(),
      })
      .nullable(),
  }),
  handle: keepDraft,
});
