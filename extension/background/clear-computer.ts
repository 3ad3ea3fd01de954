import type { ClearAnswer } from '../messages/_answers.ts';
import { openOutbox } from './outbox/database.ts';
import { whileNobodySeals } from './outbox/key-lock.ts';
import { signOut } from './sign-in.ts';

/**
 * Forgets delivered reports, drafts and the sign-in. What has not reached the server is never cleared, and
 * drafts only when the person says so: the look and the clearing are one transaction.
 */
export async function clearComputer({ alsoDrafts }: { readonly alsoDrafts: boolean }): Promise<ClearAnswer> {
  const answer = await whileNobodySeals(() => clearSealed(alsoDrafts));
  if (answer.cleared) await signOut();
  return answer;
}

async function clearSealed(alsoDrafts: boolean): Promise<ClearAnswer> {
  const database = await openOutbox();
  const transaction = database.transaction(['entries', 'drafts'], 'readwrite', { durability: 'strict' });
  const entries = transaction.objectStore('entries');
  const waiting = (await entries.getAll()).filter(({ progress }) => progress.state !== 'delivered').length;
  const drafts = await transaction.objectStore('drafts').count();
  const answer = verdict(waiting, alsoDrafts ? 0 : drafts);
  if (answer.cleared) {
    await entries.clear();
    await transaction.objectStore('drafts').clear();
  }
  await transaction.done;
  return answer;
}

function verdict(waiting: number, drafts: number): ClearAnswer {
  if (waiting > 0) {
    const what = waiting === 1 ? '1 report or message is' : `${waiting} reports or messages are`;
    return {
      cleared: false,
      drafts: 0,
      message: `${what} not with the server yet and would be lost. Send first, or call the officer.`,
    };
  }
  if (drafts > 0) {
    const what = drafts === 1 ? '1 draft of details was' : `${drafts} drafts of details were`;
    return { cleared: false, drafts, message: `${what} typed here and never sent. Clear that too?` };
  }
  return { cleared: true };
}
