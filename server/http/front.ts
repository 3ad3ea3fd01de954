import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isUuid, type OrganizationId } from '@needful/shared/domain/ids.ts';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { type Asking, askingOf } from '../auth/asking.ts';
import type { Compiled } from '../graphql/compiled.ts';
import type { Context } from '../graphql/context.ts';
import { type AnswerHeaders, CONTENT_TYPES } from './answer-headers.ts';
import { contextFor, type GraphqlParts, refuseForeignPages } from './graphql-route.ts';
import type { LastTime } from './last-time.ts';
import { leaveToSay } from './left-to-say.ts';
import { MAX_BODY_BYTES } from './limits.ts';

export type FrontParts = GraphqlParts & {
  readonly hot: ReadonlyMap<string, Compiled>;
  readonly headers: AnswerHeaders;
  readonly lastTime: LastTime;
  readonly log: Logger;
};

/** What the front may answer: read from the head of a request alone. */
type Head = { readonly org: OrganizationId; readonly contentType: string; readonly length: number };

/**
 * Stands before every route and answers hot operations by itself: the objects of a general server (a web Request and
 * its streams, middleware, the plugins of GraphQL over HTTP) cost four times what reading a page of the queue does.
 *
 * It only ever says what is plain: an answer without errors, to a request as our own clients send it. Whatever else
 * comes is handed on untouched, so that one place decides what is refused, and in which words.
 */
export function front(parts: FrontParts): (ordinary: RequestListener) => RequestListener {
  return (ordinary) => (incoming, outgoing) => {
    const head = headOf(incoming);
    if (head === null) return ordinary(incoming, outgoing);
    const began = performance.now();
    void readBody(incoming, head.length).then(async (body) => {
      if (body === null) return;
      const requestId = randomUUID();
      const answer = await answerTo(parts, incoming, head.org, body, requestId).catch(() => null);
      if (answer === null) return ordinary(withBody(incoming, body), outgoing);
      say(parts, outgoing, head.contentType, answer, requestId);
      const milliseconds = Math.round(performance.now() - began);
      parts.log.info({ requestId, method: 'POST', status: 200, milliseconds });
    });
  };
}

const ADDRESS = /^\/graphql\/([0-9a-f-]{36})$/;
const HOST = /^[\w.-]+(?::\d+)?$/;

function headOf(incoming: IncomingMessage): Head | null {
  const { method, url = '', headers, rawHeaders } = incoming;
  if (method !== 'POST') return null;
  const org = ADDRESS.exec(url)?.[1];
  if (org === undefined || !isUuid(org)) return null;
  // A header that comes twice is joined by rules of its own.
  if (rawHeaders.length !== Object.keys(headers).length * 2) return null;
  const contentType = CONTENT_TYPES.get(headers.accept ?? '');
  const length = Number(headers['content-length']);
  const isPlain =
    headers['content-type'] === 'application/json' &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    HOST.test(headers.host ?? '') &&
    length > 0 &&
    length <= MAX_BODY_BYTES;
  return isPlain && contentType !== undefined ? { org: org as OrganizationId, contentType, length } : null;
}

/** The whole body; null where the client went away before its end. */
function readBody(incoming: IncomingMessage, length: number): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks, length)),
    );
    incoming.on('error', () => resolve(null));
    incoming.on('close', () => resolve(null));
  });
}

/** What the ordinary way reads instead of the stream, which has been read (`@hono/node-server`, rawBody). */
function withBody(incoming: IncomingMessage, rawBody: Buffer): IncomingMessage {
  return Object.assign(incoming, { rawBody });
}

/** The answer in full, or null where the ordinary way has to give it. Where it was carried out, only the saying is left. */
async function answerTo(
  parts: FrontParts,
  incoming: IncomingMessage,
  org: OrganizationId,
  body: Buffer,
  requestId: string,
): Promise<string | null> {
  const asked = askedIn(parts.hot, body);
  if (asked === null) return null;
  const asking: Asking = askingOf(incoming);
  refuseForeignPages(asking, parts.auth.settings.origin);
  const { allows, write } = asked.operation;
  if (write !== undefined) {
    const said = await parts.lastTime.ask(asking, org, async (admitted, confirm) => {
      const context = { ...contextFor(parts, admitted, requestId), confirm };
      return (await allows(context)) ? await write(context, asked.variables) : undefined;
    });
    if (said !== undefined) return said;
  }
  const presumed = asked.operation.isReport ? await parts.lastTime.presume(asking, org) : undefined;
  if (presumed !== undefined) {
    const context = { ...contextFor(parts, presumed.admitted, requestId), presumed: presumed.presumed };
    if (await allows(context)) {
      const result = await asked.operation.run(context, asked.variables);
      const found = presumed.found();
      // What was refused before it came to that is said to nobody who may not ask.
      if (
        found === 'same' ||
        (found === 'not-asked' && (await parts.lastTime.isAsPresumed(asking, org, presumed)))
      )
        return answerOf(incoming, requestId, result, context);
    }
  }
  const context = contextFor(parts, await parts.lastTime.admit(asking, org), requestId);
  if (!(await allows(context))) return null;
  if (write !== undefined) return await write(context, asked.variables);
  const result = await asked.operation.run(context, asked.variables);
  return answerOf(incoming, requestId, result, context);
}

/** The answer as text where nothing went wrong; else it is left to the ordinary way to say, where anything was carried out. */
function answerOf(
  incoming: IncomingMessage,
  requestId: string,
  result: ExecutionResult,
  context: Context,
): string | null {
  if (result.errors === undefined) return JSON.stringify(result);
  // Without `data` nothing was carried out: then it can be asked again.
  if (result.data !== undefined) leaveToSay(incoming, { requestId, outcome: result, context });
  return null;
}

/** How every client of ours begins, so that nothing else has to be parsed to know that it is not hot. */
const BEGINNING = '{"documentId":"sha256:';
const ID_LENGTH = 64;

type Asked = { readonly operation: Compiled; readonly variables: Record<string, unknown> };

function askedIn(hot: FrontParts['hot'], body: Buffer): Asked | null {
  const start = body.toString('latin1', 0, BEGINNING.length + ID_LENGTH);
  const id = start.slice(BEGINNING.length);
  const operation = start.startsWith(BEGINNING) ? hot.get(id) : undefined;
  if (operation === undefined) return null;
  const { documentId, variables = {}, ...more } = JSON.parse(body.toString()) as Record<string, unknown>;
  if (documentId !== `sha256:${id}` || Object.keys(more).length > 0) return null;
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) return null;
  return { operation, variables: variables as Record<string, unknown> };
}

function say(
  { headers }: FrontParts,
  outgoing: ServerResponse,
  contentType: string,
  answer: string,
  requestId: string,
): void {
  const length = Buffer.byteLength(answer);
  outgoing.writeHead(200, headers(contentType, length, requestId));
  // Of ASCII alone each character is its byte: Node copies them, and encodes nothing.
  outgoing.end(answer, length === answer.length ? 'latin1' : 'utf8');
}
