import { reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { readDraft } from '../background/drafts.ts';
import { defineMessage } from './_define.ts';

/** What was typed and not yet sent about a report; null when nothing. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({ reportId: reportIdSchema }),
  handle: readDraft,
});
