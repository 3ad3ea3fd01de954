import { z } from 'zod';
import type { Trouble } from '../messages/_answers.ts';
import { say } from './troubles.ts';

/** Longer than any answer takes, shorter than the 30 s after which Chromium ends an idle worker. */
export const TIMEOUT_MS = 20_000;
const LARGEST_ANSWER = 4_000_000;

/** Something that came back over the network, before anybody looked whether it is ours. */
export type Heard =
  | {
      readonly heard: true;
      readonly status: number;
      readonly json: unknown;
      readonly retryAfterMs: number | null;
    }
  | {
      readonly heard: false;
      readonly trouble: Trouble;
      readonly unsent: boolean;
      readonly retryAfterMs: number | null;
    };

/**
 * The extension's only `fetch`: no cookies, no redirects followed, no referrer, JSON or nothing. A hotel's
 * sign-in page answers 200 with HTML, so only JSON counts as having been heard.
 */
export async function hear(url: string, init: RequestInit): Promise<Heard> {
  let response: Response;
  // A network that goes while we wait proves nothing: the request may have arrived before it went.
  const wasOffline = navigator.onLine === false;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    const offline = navigator.onLine === false;
    return {
      heard: false,
      trouble: offline ? 'offline' : 'unreachable',
      unsent: wasOffline && offline,
      retryAfterMs: null,
    };
  }
  return read(response);
}

async function read(response: Response): Promise<Heard> {
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'), Date.now());
  const trouble = (kind: Trouble): Heard => ({ heard: false, trouble: kind, unsent: false, retryAfterMs });
  if (response.type === 'opaqueredirect') return trouble('not-our-server');
  const text = await response.text().catch(() => null);
  if (text === null) return trouble('unreachable');
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '') ? parse(text) : undefined;
  if (json !== undefined) return { heard: true, status: response.status, json, retryAfterMs };
  if (response.status === 429) return trouble('throttled');
  return trouble(response.status >= 500 ? 'server-failed' : 'not-our-server');
}

function parse(text: string): unknown {
  if (text.length > LARGEST_ANSWER) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Seconds or a date, RFC 9110 §10.2.3; null where there is none or it means nothing. */
export function retryAfterOf(value: string | null, now: number): number | null {
  if (value === null) return null;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

const refusalSchema = z.object({ code: z.string().max(100), message: z.string().max(1_000) });

export type Asked<Value> = { readonly value: Value } | { readonly code: string; readonly message: string };

/** Asks one of the server's plain routes. Answers its value, its refusal, or the trouble on the way. */
export async function askJson<Value>(
  url: string,
  init: RequestInit,
  schema: z.ZodType<Value>,
): Promise<Asked<Value>> {
  const heard = await hear(url, init);
  if (!heard.heard) return { code: heard.trouble, message: say(heard.trouble) };
  const value = heard.status < 400 ? schema.safeParse(heard.json) : undefined;
  if (value?.success === true) return { value: value.data };
  const refusal = refusalSchema.safeParse(heard.json);
  if (refusal.success) return refusal.data;
  return { code: 'not-our-server', message: say('not-our-server') };
}
