import { z } from 'zod';
import { loadActCode } from '../background/load-act-code.ts';
import { defineMessage } from './_define.ts';

/** The detector saw an act for the first time in its document: brings the card, and what reports once there is something to. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({ part: z.enum(['card', 'reporter', 'all', 'signals', 'visit']) }),
  handle: ({ part }, sender) => loadActCode(part, sender),
});
