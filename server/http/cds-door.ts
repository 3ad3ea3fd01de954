import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { isUuid, type OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { Context } from 'hono';
import type pg from 'pg';
import type { Logger } from 'pino';
import { type Asker, askerOf } from '../cds/asker.ts';
import type { KeySets } from '../cds/key-sets.ts';
import { isUnavailable } from '../database/unavailable.ts';
import { type Limits, TooOften } from '../limits/limits.ts';
import { isCdsOrigin } from '../store/cds-clients.ts';
import { readInTenant } from '../store/tenant.ts';
import { type AddressOf, networkOf } from './address.ts';
import { operationOutcome } from './operation-outcome.ts';
import { within } from './within.ts';

export type CdsParts = {
  readonly services: { readonly pool: pg.Pool; readonly limits: Limits; readonly origin: string };
  readonly now: () => Date;
  readonly addressOf: AddressOf;
  readonly log: Logger;
};
export type CdsEnv = { Bindings: HttpBindings };
type Http = Context<CdsEnv>;

/** One organization's door, and who stands before it. */
export type Door = CdsParts & {
  readonly http: Http;
  readonly org: OrganizationId;
  readonly keySets: KeySets;
  readonly key: Buffer;
};

/** The specification asks for some 500 ms; who opens a chart is not kept waiting longer than this. */
export const PATIENCE_MS = 1_000;

/** Counts who knocks, answers, and says what a browser on a registered web origin may read. */
export function cdsDoor(
  parts: Omit<Door, 'http' | 'org'>,
  handle: (door: Door) => Promise<Response>,
): (http: Http) => Promise<Response> {
  return async (http) => {
    const org = http.req.param('organization') ?? '';
    if (!isUuid(org)) return operationOutcome(404, nowhere);
    const door = { ...parts, http, org: org as OrganizationId };
    try {
      await parts.services.limits.count('cds-of-network', networkOf(parts.addressOf(http) ?? 'nowhere'));
      return await withOrigin(door, await handle(door));
    } catch (error) {
      if (isUnavailable(error)) return operationOutcome(503, notNow, { 'retry-after': '5' });
      if (!(error instanceof TooOften)) throw error;
      const message = `Asked too often. Wait ${error.seconds} seconds.`;
      const headers = { 'retry-after': String(error.seconds) };
      return operationOutcome(429, { code: 'too-often', message }, headers);
    }
  };
}

const notNow = {
  code: 'unavailable',
  message: 'The database cannot take this now. Nothing was kept; send it again in a moment.',
};
const nowhere = {
  code: 'not-found',
  message: 'There is no such address. Copy it anew: /cds/<organization>/cds-services.',
};

/** For browsers (Fetch standard, CORS protocol): a page on any other web origin may read nothing. */
async function withOrigin({ http, org, services }: Door, response: Response): Promise<Response> {
  const origin = http.req.header('origin');
  response.headers.append('vary', 'Origin');
  if (origin === undefined) return response;
  const isKnown = await within(
    PATIENCE_MS,
    () => false,
    () => readInTenant(services.pool, { org }, (sql) => isCdsOrigin(sql, org, origin)),
  ).catch(() => false);
  if (isKnown) response.headers.set('access-control-allow-origin', origin);
  return response;
}

/** What a browser may ask with, once `withOrigin` lets it. */
export async function preflight(): Promise<Response> {
  const headers = {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'Authorization, Content-Type',
    'access-control-max-age': '600',
  };
  return new Response(null, { status: 204, headers });
}

/** After so many milliseconds a token that is not trusted is answered, whatever was wrong with it. */
export const DISTRUST_MS = 500;

/**
 * Who asks. Wrong tokens are counted by network, right ones by client.
 * @param addresses for which of them the token may have been made
 */
export async function admitted(door: Door, addresses: readonly string[]): Promise<Asker | Refusal> {
  const { http, org, keySets, services, now, addressOf, log } = door;
  const onDistrust = (why: string) =>
    log.info({ requestId: http.get('requestId'), why }, 'A token for cards is not trusted');
  const pause = () => sleep(DISTRUST_MS, undefined, { ref: false });
  const parts = { pool: services.pool, keySets, now, onDistrust, pause };
  const asker = await askerOf(parts, org, http.req.header('authorization'), addresses);
  if (isRefusal(asker))
    await services.limits.count('cds-misses-of-network', networkOf(addressOf(http) ?? 'nowhere'));
  else await services.limits.count('cds-of-client', asker.client.id);
  return asker;
}

/** RFC 6750 § 3.1. */
export function unauthorized(refusal: Refusal): Response {
  return operationOutcome(401, refusal, { 'www-authenticate': 'Bearer error="invalid_token"' });
}
