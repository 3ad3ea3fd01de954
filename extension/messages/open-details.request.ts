import { reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { openDetails } from '../background/open-details.ts';
import { defineMessage } from './_define.ts';

/** Opens the extension's own window `report.html?reportId=…` for details: a page hears every key in its own. */
export default defineMessage({
  from: 'either',
  request: z.strictObject({ reportId: reportIdSchema }),
  handle: openDetails,
});
