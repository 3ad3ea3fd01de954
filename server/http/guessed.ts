import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Auth } from '../auth/auth.ts';
import { countGuess, guessKey, secondsUntilGuess } from '../auth/guess-limit.ts';
import { type AddressOf, networkOf } from './address.ts';

export type HttpContext = Context<{ Bindings: HttpBindings }>;
type Guarded = { readonly auth: Auth; readonly addressOf: AddressOf };

/**
 * Wrong codes and links that one network may send in 15 minutes, counted in the database. The right ones are not
 * counted: a fleet enrols in a morning from behind one address.
 */
const MOST_WRONG = 60;

/**
 * Counts what was answered with `wrong`, and hears no more of a network that guesses.
 * @param what is guessed at: counted apart, since a network is shared and its wrong codes of one kind must not keep
 * anybody from what another kind opens
 */
export function guessed<Parts extends Guarded>(
  parts: Parts,
  what: 'invitation' | 'joining' | 'enrolment' | 'following' | 'saying',
  wrong: number,
  handle: (parts: Parts, http: HttpContext) => Promise<Response>,
) {
  const { pool, secret } = parts.auth.settings;
  return async (http: HttpContext): Promise<Response> => {
    const key = guessKey(secret, `${what} from ${networkOf(parts.addressOf(http) ?? 'nowhere')}`);
    const wait = await secondsUntilGuess(pool, key, Date.now(), MOST_WRONG);
    if (wait > 0) return tooManyCodes(http, wait);
    const response = await handle(parts, http);
    if (response.status === wrong) await countGuess(pool, key, Date.now(), MOST_WRONG);
    return response;
  };
}

function tooManyCodes(http: HttpContext, seconds: number): Response {
  http.header('retry-after', String(seconds));
  const message = `Too many codes or links that are not accepted came from this network. Try again in ${Math.ceil(seconds / 60)} minutes; what waits to be sent is kept until then.`;
  return http.json({ code: 'RATE_LIMITED', message }, 429);
}
