import { readReminders } from '../background/read-reminders.ts';
import { defineMessage } from './_define.ts';
import { nothing, parser } from './_schemas.ts';

/** The reminder rules this organization uses and the approved snippets they quote, for the asking page. */
export default defineMessage({ from: 'page', parse: parser(nothing), handle: readReminders });
