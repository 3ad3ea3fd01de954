import { type MessageName, type RequestOf, type ResponseOf, send } from '../messages/_send.ts';

const TRIES = 4;
/** Before the second try, and twice as long before each further one. */
const FIRST_PAUSE_MS = 1_000;

/**
 * Asks the background, again when its worker died before it answered: every message that changes something
 * carries an id made once, so that asking twice is harmless. Null when the extension was updated under this page.
 */
export async function ask<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name> | null> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await send(name, request);
    } catch {
      if (tried === TRIES) return null;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (tried - 1)));
    }
  }
}
