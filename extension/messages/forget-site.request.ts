import { z } from 'zod';
import { forgetSite } from '../background/sites.ts';
import { defineMessage } from './_define.ts';
import { originSchema } from './_schemas.ts';

/** Stops reading a site and gives the permission back. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({ origin: originSchema }),
  handle: forgetSite,
});
