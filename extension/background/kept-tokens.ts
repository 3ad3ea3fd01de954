import { openOutbox } from './outbox/database.ts';
import { whileKeysStay } from './outbox/key-lock.ts';
import { keyOf, seal, unseal } from './outbox/seal.ts';
import type { Session } from './session.ts';

type Kept = Omit<Session, 'accessToken' | 'accessUntil'>;
const CURRENT = 'current';
const OWNER = 'session';

/**
 * The refresh token across a restart of the browser, on a computer of one's own only: sealed with a key that
 * cannot be exported. Signing out removes both.
 */
export function keepTokens(session: Session): Promise<void> {
  return whileKeysStay(async () => {
    const { accessToken: _, accessUntil: __, ...kept } = session;
    const database = await openOutbox();
    await database.put(
      'tokens',
      await seal(await keyOf(database, OWNER), CURRENT, kept satisfies Kept),
      CURRENT,
    );
  });
}

export async function readTokens(): Promise<unknown> {
  const database = await openOutbox();
  const [sealed, key] = await Promise.all([database.get('tokens', CURRENT), database.get('keys', OWNER)]);
  return sealed === undefined || key === undefined ? null : unseal(key, CURRENT, sealed);
}

export async function forgetTokens(): Promise<void> {
  const database = await openOutbox();
  await Promise.all([database.delete('tokens', CURRENT), database.delete('keys', OWNER)]);
}
