import { readReminders } from '../background/read-reminders.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The reminder rules this organization uses and the approved snippets they quote, for the asking page. */
export default defineMessage({ from: 'page', request: nothing, handle: readReminders });
