import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { inTenant } from '../store/tenant.ts';
import { defineJob } from './_define.ts';
import { incidentData, tellRoute } from './_notice.ts';

/** Tells the lead and the alternate of a new report, and again later if nobody has acknowledged it by then. */
export default defineJob({
  data: incidentData,
  async run(data, context) {
    const { pool, enqueue, remindMinutes } = context;
    // Before anything is sent, so that no fault of a mail server keeps it back; under an id, so that it is there once.
    const options = { id: data.incident, startAfterSeconds: Math.round(remindMinutes * 60) };
    await inTenant(pool, { org: data.org as OrganizationId }, (sql) =>
      enqueue(sql, 'unacknowledged', { ...data, round: 1 }, options),
    );
    await tellRoute(context, data, 'new-report');
  },
});
