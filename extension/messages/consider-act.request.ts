import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { toldSchema } from '@needful/shared/wire/reminders.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { type Considering, considerAct } from '../background/cards/consider.ts';
import { siteOfPage } from '../background/sites.ts';
import { defineMessage } from './_define.ts';

const recipient = z.strictObject({ address: z.string().max(254), name: z.string().max(200).optional() });

/**
 * Asks whether a card should speak about an act. Text of the page never comes here, only what was counted in it;
 * addresses come into the worker's memory, are judged, and are gone.
 */
export default defineMessage({
  from: 'page',
  request: z.strictObject({
    site: idSchema,
    act: z.enum(ACTS),
    told: toldSchema,
    recipients: z.array(recipient).max(200).optional(),
    fax: z.string().max(60).optional(),
    visit: z.string().max(600),
    done: z.boolean(),
    wasDone: z.boolean().optional(),
  }),
  handle: async (request, sender) => {
    const own = await siteOfPage(sender);
    if (own?.site !== request.site) throw new Error('This page is not the site it speaks for.');
    return { card: await considerAct(request as Considering, Date.now()) };
  },
});
