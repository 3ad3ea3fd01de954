import { readReminders } from '../background/cards/read-reminders.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Acts that a rule of this organization may speak about, so that a page asks of no other. */
export default defineMessage({ from: 'page', request: nothing, handle: readReminders });
