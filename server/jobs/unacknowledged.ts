import { defineJob } from './_define.ts';
import { incidentData, tellRoute } from './_notice.ts';

/** After so many reminders more of the same changes nothing; escalation by time goes on above them. */
const ROUNDS = 5;

/** Tells them again while nobody has acknowledged the report, each time after twice the pause. */
export default defineJob({
  data: incidentData,
  async run(data, context) {
    const { remindMinutes, enqueue } = context;
    await tellRoute(context, data, 'unacknowledged', async (sql) => {
      if (data.round >= ROUNDS) return;
      const startAfterSeconds = Math.round(remindMinutes * 60 * 2 ** data.round);
      await enqueue(sql, 'unacknowledged', { ...data, round: data.round + 1 }, { startAfterSeconds });
    });
  },
});
