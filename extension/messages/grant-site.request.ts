import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { rememberSite } from '../background/sites.ts';
import { defineMessage } from './_define.ts';
import { originSchema } from './_schemas.ts';

/**
 * Begins to read a site. The surface asks the browser first, in the click:
 * `browser.permissions.request({ origins: [`${origin}/*`] })`. Answers whether it is granted now.
 */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({ origin: originSchema, profile: idSchema }),
  handle: rememberSite,
});
