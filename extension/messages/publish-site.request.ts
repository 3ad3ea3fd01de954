import { idSchema } from '@needful/shared/wire/report.ts';
import { LARGEST_PROFILE } from '@needful/shared/wire/site-profile.ts';
import { z } from 'zod';
import { publishSite } from '../background/publish-site.ts';
import { defineMessage } from './_define.ts';
import { originSchema } from './_schemas.ts';

/** Sends a profile that was described here to the server, where it waits for a second person. No page may ask for it. */
export default defineMessage({
  from: 'surface',
  request: z.strictObject({
    ...{ site: idSchema, origin: originSchema, body: z.string().max(LARGEST_PROFILE) },
    replaces: z.int().min(1).nullable(),
  }),
  handle: publishSite,
});
