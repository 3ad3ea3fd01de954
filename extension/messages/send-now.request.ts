import { sendNow } from '../background/outbox/send.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Tries everything that waits at once, and answers when the round is over. */
export default defineMessage({
  from: 'surface',
  request: nothing,
  handle: async () => {
    await sendNow();
    return {};
  },
});
