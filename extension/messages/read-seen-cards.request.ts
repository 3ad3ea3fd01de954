import { seenCards } from '../background/cards/end.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The cards this person saw in the last seven days. For their own eyes: no message sends them on. */
export default defineMessage({
  from: 'surface',
  request: nothing,
  handle: async () => ({ cards: await seenCards(Date.now()) }),
});
