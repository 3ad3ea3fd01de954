import { readReminders } from '../background/cards/read-reminders.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** How the organization writes its record numbers, so that a note is looked over for them as a message is. */
export default defineMessage({
  from: 'surface',
  request: nothing,
  handle: async () => ({ recordNumbers: (await readReminders()).recordNumbers }),
});
