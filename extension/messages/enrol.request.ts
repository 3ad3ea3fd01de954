import { z } from 'zod';
import { enrol } from '../background/enrol.ts';
import { defineMessage } from './_define.ts';
import { originSchema } from './_schemas.ts';

/**
 * Chooses the server and the organization. The surface asks for the server's origin first, in the click:
 * `browser.permissions.request({ origins: [new URL(link).origin + '/*'] })`.
 */
export default defineMessage({
  from: 'surface',
  request: z.union([
    z.strictObject({ link: z.url().max(600) }),
    z.strictObject({ server: originSchema, organizationId: z.uuid() }),
  ]),
  handle: enrol,
});
