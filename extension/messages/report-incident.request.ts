import { DOORS } from '@needful/shared/domain/incident/report.ts';
import { dateSchema, idSchema, reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { keepReport } from '../background/keep-report.ts';
import { defineMessage } from './_define.ts';
import { readingSchema } from './_schemas.ts';

/** Keeps one report durably and answers with its receipt; sending goes on behind it. */
export default defineMessage({
  from: 'either',
  request: z.strictObject({
    reportId: reportIdSchema,
    kind: idSchema,
    door: z.enum(DOORS),
    /** The day it happened, where the person typed one. */
    occurredOn: dateSchema.nullable(),
    /** What the page code read; null for what happened away from a known page. */
    reading: readingSchema.nullable(),
  }),
  handle: keepReport,
});
