import { z } from 'zod';
import { changeMark, ownWordsSchema } from '../background/mark.ts';
import { defineMessage } from './_define.ts';

/** Gives a person another mark: words of their own, or with null two by chance. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({ words: ownWordsSchema.nullable() }),
  handle: ({ words }) => changeMark(words),
});
