import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { endCard } from '../background/cards/end.ts';
import { defineMessage } from './_define.ts';

/** What became of a card that the worker handed out: seen, heeded, passed over for a reason, closed, or reported. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({
    card: z.uuid(),
    outcome: z.enum(['SHOWN', 'HEEDED', 'CONTINUED', 'DISMISSED', 'REPORTED']),
    reason: idSchema.optional(),
  }),
  handle: async (request) => {
    await endCard(request, Date.now());
    return {};
  },
});
