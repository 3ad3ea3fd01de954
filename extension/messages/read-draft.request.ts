import { reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { readDraft } from '../background/drafts.ts';
import { defineMessage } from './_define.ts';
import { parser } from './_schemas.ts';

/** What was typed and not yet sent about a report; null when nothing. */
export default defineMessage({
  from: 'surface',
  parse: parser(z.strictObject({ reportId: reportIdSchema })),
  handle: readDraft,
});
