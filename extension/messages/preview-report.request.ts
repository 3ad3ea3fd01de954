import { DOORS } from '@needful/shared/domain/incident/report.ts';
import { dateSchema, idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { previewReport } from '../background/preview-report.ts';
import { defineMessage } from './_define.ts';
import { readingSchema } from './_schemas.ts';

/** Exactly what a click would send for the same reading, field by field. Nothing is kept. */
export default defineMessage({
  from: 'either',
  request: z.strictObject({
    kind: idSchema,
    door: z.enum(DOORS),
    occurredOn: dateSchema.nullable(),
    reading: readingSchema.nullable(),
  }),
  handle: previewReport,
});
