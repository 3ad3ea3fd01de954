import type { Enqueue } from '../jobs/_queue.ts';
import type { Shell } from './incident.ts';

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
