import type { Enqueue } from '../jobs/_queue.ts';
import type { Shell } from './incident.ts';
import { tellOfLead } from './lead-change.ts';

/** A new incident is told to the lead at once, and again if nobody has acknowledged it by then. */
export function announcing(enqueue: Enqueue, remindMinutes: number): Shell['announce'] {
  return async (sql, org, state) => {
    // What is brought over from a former log happened long ago: nobody is told of it as if it were new.
    if (state.report.door === 'import') return;
    const data = { org, incident: state.incidentId };
    await Promise.all([
      enqueue(sql, 'new-report', { ...data, round: 0 }),
      enqueue(
        sql,
        'unacknowledged',
        { ...data, round: 1 },
        { startAfterSeconds: Math.round(remindMinutes * 60) },
      ),
    ]);
  };
}

/** Who leads from now on hears of it at once, and so does whom it was taken from. */
export function announcingLead(enqueue: Enqueue): Shell['announceLead'] {
  return async (sql, org, change) => {
    const cause = await tellOfLead(sql, org, change);
    if (cause !== null) await enqueue(sql, 'send-mails', { org, cause });
  };
}
