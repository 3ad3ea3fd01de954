import { type LimitName, type Limits, TooOften } from '../limits/limits.ts';
import { type AddressOf, networkOf } from './address.ts';
import type { HttpContext } from './guessed.ts';

/** What a door that asks for no sign-in needs, whatever stands behind it. */
export type DoorParts = {
  readonly addressOf: AddressOf;
  readonly services: { readonly limits: Limits };
};

export type Handler<Parts> = (parts: Parts, http: HttpContext) => Promise<Response>;

/** Counts what a network asks, each question apart: nobody's asking after one thing closes another. */
export async function countAsked(
  { addressOf, services }: DoorParts,
  http: HttpContext,
  name: Extract<LimitName, 'page-of-network' | 'page-misses-of-network'>,
): Promise<void> {
  await services.limits.count(name, `${http.req.path} ${networkOf(addressOf(http) ?? 'nowhere')}`);
}

/** @param words what whoever asked too often is told, with the seconds until it is worth asking again */
export function orTooOften<Parts>(
  handle: Handler<Parts>,
  words: (seconds: number) => string,
): Handler<Parts> {
  return async (parts, http) => {
    try {
      return await handle(parts, http);
    } catch (error) {
      if (!(error instanceof TooOften)) throw error;
      http.header('retry-after', String(error.seconds));
      return http.json({ code: 'RATE_LIMITED', message: words(error.seconds) }, 429);
    }
  };
}
