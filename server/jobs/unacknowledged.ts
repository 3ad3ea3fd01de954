import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { inTenant } from '../store/tenant.ts';
import { defineJob } from './_define.ts';
import { incidentData, sendNotices, whomToNotify } from './_notice.ts';

/** After so many reminders more of the same changes nothing; escalation is another matter. */
const ROUNDS = 5;

/** Tells them again while nobody has acknowledged the report, each time after twice the pause. */
export default defineJob({
  data: incidentData,
  async run(data, { pool, mailer, origin, remindMinutes, enqueue }) {
    const notified = await whomToNotify(pool, data);
    if (notified === null || notified.status !== 'reported') return;
    await sendNotices(mailer, origin, data, notified, 'Still unacknowledged:');
    if (data.round >= ROUNDS) return;
    const next = { ...data, round: data.round + 1 };
    const startAfterSeconds = Math.round(remindMinutes * 60 * 2 ** data.round);
    await inTenant(pool, { org: data.org as OrganizationId }, (sql) =>
      enqueue(sql, 'unacknowledged', next, { startAfterSeconds }),
    );
  },
});
