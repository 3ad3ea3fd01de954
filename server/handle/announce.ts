import type { Enqueue, EnqueueAll } from '../jobs/_queue.ts';
import { tell } from '../mail/tell.ts';
import { REVIEWER } from '../store/officer-mails.ts';
import { tellOfDispute } from './dispute.ts';
import type { Shell } from './incident.ts';
import { tellOfLead } from './lead-change.ts';

/** A new incident is told to the lead at once; that job sees to the reminders, so that a report waits for one alone. */
export function announcing(enqueueAll: EnqueueAll): Shell['announce'] {
  return async (sql, news) => {
    // What is brought over from a former log happened long ago: nobody is told of it as if it were new.
    const told = news.filter(({ state }) => state.report.door !== 'import');
    if (told.length === 0) return;
    const jobs = told.map(({ org, state }) => ({ org, incident: state.incidentId, round: 0 }));
    await enqueueAll(sql, 'new-report', jobs);
  };
}

/** Who leads from now on hears of it at once, and so does whom it was taken from. */
export function announcingLead(enqueue: Enqueue): Shell['announceLead'] {
  return async (sql, org, change) => {
    const cause = await tellOfLead(sql, org, change);
    if (cause !== null) await enqueue(sql, 'send-mails', { org, cause });
  };
}

/** Ownership hears of it where two who decide do not agree. */
export function announcingDispute(enqueue: Enqueue): Shell['announceDispute'] {
  return async (sql, org, dispute) => {
    await enqueue(sql, 'send-mails', { org, cause: await tellOfDispute(sql, org, dispute) });
  };
}

/** The external reviewer is written at once: a clock runs while they wait. */
export function announcingReview(enqueue: Enqueue): Shell['announceReview'] {
  return async (sql, org, { id, incident, madeAt }) => {
    const cause = `review/${id}`;
    const telling = { cause, kind: 'review-asked', incident, detail: { link: id }, isUrgent: true } as const;
    await tell(sql, org, telling, [REVIEWER], madeAt);
    await enqueue(sql, 'send-mails', { org, cause });
  };
}
