import { reportIdSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { openDetails } from '../background/open-details.ts';
import { defineMessage } from './_define.ts';
import { parser } from './_schemas.ts';

/** Opens the extension's own window `report.html?reportId=…` for details: a page hears every key in its own. */
export default defineMessage({
  from: 'either',
  parse: parser(z.strictObject({ reportId: reportIdSchema })),
  handle: openDetails,
});
