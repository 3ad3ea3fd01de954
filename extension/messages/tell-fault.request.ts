import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { noteFault, PAGE_FAULTS } from '../background/page-faults.ts';
import { defineMessage } from './_define.ts';

/** A frame gave up reading its page, and why; the page itself goes on as ever. */
export default defineMessage({
  from: 'page',
  request: z.strictObject({ site: idSchema, fault: z.enum(PAGE_FAULTS) }),
  handle: noteFault,
});
