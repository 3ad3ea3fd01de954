import { ask } from '../auth/request.ts';
import { type Draft, wireOf } from './draft.ts';

type Told = {
  /** Not sent yet, and why; it is tried again. */
  readonly waiting: (why: string) => void;
  readonly kept: (reference: string) => void;
  readonly refused: (message: string) => void;
};

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** Sends it until the server has answered: after each silence later, and at once when the network comes back. */
export async function send(
  draft: Draft,
  place: { organizationId: string; link: string },
  told: Told,
  signal: AbortSignal,
): Promise<void> {
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const answer = await ask('/api/report/send', wireOf(draft, place, new Date().toISOString()));
    if (signal.aborted) return;
    if (answer.is === 'done') return told.kept(String(answer.body.reference));
    if (answer.is === 'refused' && answer.code !== 'RATE_LIMITED') return told.refused(answer.message);
    told.waiting(answer.is === 'refused' ? answer.message : answer.problem.title);
    await untilOnlineOr(pause, signal);
  }
}

function untilOnlineOr(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = new AbortController();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      wake.abort();
      resolve();
    }
    window.addEventListener('online', done, { signal: wake.signal });
    signal.addEventListener('abort', done, { signal: wake.signal });
  });
}
