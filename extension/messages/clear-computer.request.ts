import { z } from 'zod';
import { clearComputer } from '../background/clear-computer.ts';
import { defineMessage } from './_define.ts';

/** Signs out and forgets everything of persons here. Refused, with a sentence, while something waits. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({ alsoDrafts: z.boolean() }),
  handle: clearComputer,
});
