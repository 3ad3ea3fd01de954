import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { countCard } from '../background/count-card.ts';
import { defineMessage } from './_define.ts';

/** Counts what became of a card, without a person. Lost counts are lost: they are not worth a record. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({
    rule: idSchema,
    site: idSchema,
    act: z.enum(ACTS),
    outcome: z.enum(['SHOWN', 'HEEDED', 'CONTINUED', 'DISMISSED', 'REPORTED']),
  }),
  handle: countCard,
});
