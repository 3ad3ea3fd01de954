import type { Enqueue } from '../jobs/_queue.ts';
import type { Shell } from './incident.ts';
import { tellOfLead } from './lead-change.ts';

/** A new incident is told to the lead at once; that job sees to the reminders, so that a report waits for one alone. */
export function announcing(enqueue: Enqueue): Shell['announce'] {
  return async (sql, org, state) => {
    // What is brought over from a former log happened long ago: nobody is told of it as if it were new.
    if (state.report.door === 'import') return;
    await enqueue(sql, 'new-report', { org, incident: state.incidentId, round: 0 });
  };
}

/** Who leads from now on hears of it at once, and so does whom it was taken from. */
export function announcingLead(enqueue: Enqueue): Shell['announceLead'] {
  return async (sql, org, change) => {
    const cause = await tellOfLead(sql, org, change);
    if (cause !== null) await enqueue(sql, 'send-mails', { org, cause });
  };
}
