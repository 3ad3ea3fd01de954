import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { State, Trouble } from '../messages/_answers.ts';
import { announceChange } from './changed.ts';
import { instant } from './session.ts';
import { say } from './troubles.ts';

const notedSchema = z.object({ trouble: z.string().nullable(), at: z.number() });

/** Notes how the last talk with the server ended, for the popup. Kept in the browser's memory only. */
export async function noteConnection(answer: {
  readonly kind: string;
  readonly trouble?: Trouble;
}): Promise<void> {
  const trouble = answer.kind === 'trouble' ? (answer.trouble ?? null) : null;
  await browser.storage.session.set({ connection: { trouble, at: Date.now() } });
  announceChange();
}

export async function readConnection(): Promise<State['connection']> {
  const { connection } = await browser.storage.session.get('connection');
  const noted = notedSchema.safeParse(connection).data;
  if (noted === undefined) return { state: 'unknown', trouble: null, message: 'Not tried yet.', at: null };
  const at = instant(noted.at);
  if (noted.trouble === null) return { state: 'connected', trouble: null, message: 'Connected.', at };
  const trouble = noted.trouble as Trouble;
  return { state: 'trouble', trouble, message: say(trouble), at };
}
