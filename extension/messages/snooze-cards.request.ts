import { SNOOZES_HOURS } from '@needful/shared/domain/reminders/choose.ts';
import { z } from 'zod';
import { snooze } from '../background/cards/end.ts';
import { defineMessage } from './_define.ts';

/** Asks for quiet that ends by itself. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({ hours: z.literal(SNOOZES_HOURS) }),
  handle: async ({ hours }) => {
    await snooze(hours, Date.now());
    return {};
  },
});
