import { nudgeAll } from '../background/outbox/nudge.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Tries everything that waits at once, whatever pause it was in, and answers when the round is over. */
export default defineMessage({
  from: 'surface',
  request: nothing,
  handle: async () => {
    await nudgeAll();
    return {};
  },
});
