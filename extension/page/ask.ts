import { type MessageName, type RequestOf, type ResponseOf, send } from '../messages/_send.ts';

const TRIES = 3;

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
    }
  }
}
