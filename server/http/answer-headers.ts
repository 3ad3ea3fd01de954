import { Hono } from 'hono';
import { everyHeader, notKept } from './every-header.ts';

/** What a client accepts, as ours say it, and what GraphQL over HTTP answers it with. Everything else is negotiated. */
export const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['', 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'application/graphql-response+json; charset=utf-8',
  ],
]);

/** Names and values in turn, as `writeHead` takes them. */
export type AnswerHeaders = (contentType: string, length: number, requestId: string) => string[];

/** The headers of an answer of GraphQL, put together once: those the middleware of the ordinary way sets, and no list beside it. */
export async function answerHeaders(production: boolean): Promise<AnswerHeaders> {
  const ordinary = new Hono()
    .use(everyHeader(production))
    .use(notKept)
    .get('/', (http) => http.body(null));
  const { headers } = await ordinary.request('/');
  const slots = ['content-length', 'content-type', 'x-request-id'] as const;
  for (const name of slots) headers.set(name, '');
  const flat = [...headers].flat();
  const [lengthAt = 0, typeAt = 0, idAt = 0] = slots.map((name) => flat.indexOf(name) + 1);
  return (contentType, length, requestId) => {
    const filled = flat.slice();
    filled[lengthAt] = String(length);
    filled[typeAt] = contentType;
    filled[idAt] = requestId;
    return filled;
  };
}
