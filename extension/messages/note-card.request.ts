import { z } from 'zod';
import { noteCard } from '../background/cards/open-cards.ts';
import { defineMessage } from './_define.ts';

/** A card of ours stands in this tab now, or no more: the toolbar says so, where no page can. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({ card: z.uuid(), open: z.boolean() }),
  handle: noteCard,
});
