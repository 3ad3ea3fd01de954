import { defineJob } from './_define.ts';
import { incidentData, sendNotices, whomToNotify } from './_notice.ts';

/** Tells the lead and the alternate of a new report. */
export default defineJob({
  data: incidentData,
  async run(data, { pool, mailer, origin }) {
    const notified = await whomToNotify(pool, data);
    if (notified !== null) await sendNotices(mailer, origin, data, notified, 'New report');
  },
});
