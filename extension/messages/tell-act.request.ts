import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { noteAct } from '../background/acts.ts';
import { defineMessage } from './_define.ts';

/** Which act a frame shows now, so that the toolbar, the key and the menu know what they would report. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({ site: idSchema, act: z.enum(ACTS).nullable(), kind: idSchema.nullable() }),
  handle: noteAct,
});
