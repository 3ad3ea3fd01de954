import { defineJob } from './_define.ts';
import { incidentData, tellRoute } from './_notice.ts';

/** Tells the lead and the alternate of a new report. */
export default defineJob({
  data: incidentData,
  async run(data, context) {
    await tellRoute(context, data, 'new-report');
  },
});
