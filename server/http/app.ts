import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { MOST_BYTES } from '@needful/shared/domain/attachments/limits.ts';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import type { Auth } from '../auth/auth.ts';
import { authRoutes } from '../auth/routes.ts';
import { BUILD_VERSION } from '../build-version.ts';
import { describeFault, faultInWords } from '../graphql/fault-mask.ts';
import { addressFrom } from './address.ts';
import { attachmentRoutes, sandboxed } from './attachment-routes.ts';
import { calendarRoute } from './calendar-route.ts';
import { cdsRoutes, MAX_CDS_BYTES } from './cds-routes.ts';
import { confirmRoutes } from './confirm-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { everyHeader, notKept } from './every-header.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { type GraphqlParts, graphqlRoute } from './graphql-route.ts';
import { type JoinParts, joinRoutes } from './join-routes.ts';
import { leftToSay } from './left-to-say.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { logRoutes, MAX_LOG_BYTES } from './log-routes.ts';
import { officerPage } from './officer-page.ts';
import { MAX_FILE_BYTES, registerRoutes } from './register-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { reviewRoutes } from './review-routes.ts';

export type AppParts = GraphqlParts &
  Omit<JoinParts, 'addressOf'> & {
    readonly auth: Auth;
    readonly log: Logger;
    readonly production: boolean;
    readonly addressHeader: string | undefined;
    /** Resolves when the database answers; rejects with why it does not. */
    readonly ready: () => Promise<void>;
  };

/** Every route of the server. */
export function createApp(parts: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  // Ids of our own making: one that a client sends could say anything, and would stand in the log.
  const generator = ({ env }: Context) => leftToSay(env.incoming)?.requestId ?? randomUUID();
  app.use(requestId({ headerName: '', generator }), async (http, next) => {
    await next();
    // Not `http.header`: it wraps the response anew, and a stream that its reader leaves is then closed twice.
    http.res.headers.set('x-request-id', http.get('requestId'));
  });
  app.use(logged(parts.log));
  // Before what every answer carries: whoever is asked first has the last word on the headers.
  app.use('/attachments/*', sandboxed);
  app.use(everyHeader(parts.production));
  app.onError(fault(parts.log));
  app.get('/health/live', (http) => http.json({ status: 'live' }));
  app.get('/health/ready', async (http) => {
    try {
      await parts.ready();
      return http.json({ status: 'ready' });
    } catch {
      return http.json({ status: 'not ready', why: 'The database does not answer.' }, 503);
    }
  });
  app.get('/hello', (http) => http.json({ product: 'needful', version: BUILD_VERSION }));
  app.use(plainBodies);
  for (const path of ['/graphql/*', '/api/*', '/register/*', '/attachments/*', '/cds/*'])
    app.use(path, notKept);
  app.use('/graphql/*', bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  app.use('/api/*', bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  app.use('/cds/*', bodyLimit({ maxSize: MAX_CDS_BYTES, onError: tooLarge }));
  app.use('/register/*', ofKnownLength, bodyLimit({ maxSize: MAX_FILE_BYTES, onError: tooLarge }));
  app.use('/attachments/*', ofKnownLength, bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }));
  app.use('/import/*', notKept, ofKnownLength, bodyLimit({ maxSize: MAX_LOG_BYTES, onError: tooLarge }));
  app.route('/', logRoutes(parts));
  app.post('/graphql/:organization', graphqlRoute(parts));
  app.route('/', registerRoutes(parts));
  app.route('/', attachmentRoutes(parts));
  const addressOf = addressFrom(parts.addressHeader);
  app.route('/', calendarRoute({ ...parts, addressOf }));
  app.route(
    '/',
    cdsRoutes({ ...parts, addressOf }, { secret: parts.auth.settings.secret, plain: !parts.production }),
  );
  app.route('/', evidenceRoutes(parts));
  app.route('/', joinRoutes({ ...parts, addressOf }));
  app.route('/', reportRoutes({ ...parts, addressOf }));
  app.route('/', confirmRoutes({ ...parts, addressOf }));
  app.route('/', reviewRoutes({ ...parts, addressOf }));
  app.route('/', authRoutes(parts.auth, { addressOf }));
  app.route('/', documentRoutes(parts));
  app.route('/', officerPage());
  return app;
}

/** A packed body could unpack to anything (RFC 9110 § 8.4); none of ours is packed, so none is unpacked. */
async function plainBodies(http: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const encoding = http.req.header('content-encoding');
  if (encoding === undefined || encoding.toLowerCase() === 'identity') {
    await next();
    return undefined;
  }
  const message = 'Needful takes no compressed requests. Send the body as it is.';
  const response = http.json({ errors: [{ message, extensions: { code: 'UNSUPPORTED_ENCODING' } }] }, 415);
  response.headers.set('connection', 'close');
  return response;
}

/** A body of unknown length is read whole before anybody is asked who sends it: where files are large, it is not. */
async function ofKnownLength(http: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const isKnown = http.req.header('transfer-encoding') === undefined;
  if (http.req.method !== 'POST' || isKnown) {
    await next();
    return undefined;
  }
  const message = 'Say with Content-Length how long the file is, and send it again.';
  const response = http.json({ errors: [{ message, extensions: { code: 'LENGTH_REQUIRED' } }] }, 411);
  response.headers.set('connection', 'close');
  return response;
}

/** The rest of the body is not read, so the connection ends: whoever used it again would find it closed. */
function tooLarge(http: { json: (body: object, status: 413) => Response }): Response {
  const message = 'This is larger than anything Needful takes. Nothing was kept.';
  const response = http.json({ errors: [{ message, extensions: { code: 'TOO_LARGE' } }] }, 413);
  response.headers.set('connection', 'close');
  return response;
}

/** One line a request: method, route pattern, status, time, id. No URL, which may hold a token, and no body. */
function logged(log: Logger) {
  return async (
    http: { req: { method: string; routePath?: string }; res: Response; get: (key: 'requestId') => string },
    next: () => Promise<void>,
  ) => {
    const began = performance.now();
    await next();
    log.info({
      requestId: http.get('requestId'),
      method: http.req.method,
      status: http.res.status,
      milliseconds: Math.round(performance.now() - began),
    });
  };
}

function fault(log: Logger) {
  return (error: Error, http: Context<{ Bindings: HttpBindings }>): Response => {
    if (error instanceof HTTPException) return error.getResponse();
    const requestId = http.get('requestId');
    const { incoming } = http.env;
    // Its body broke off: no fault of ours, and nobody is there to hear an answer.
    if (incoming.destroyed && !incoming.complete) {
      log.info({ requestId }, 'A request broke off before it was whole');
      return http.body(null, 408);
    }
    const { code, message, status, headers } = faultInWords(error, requestId);
    log[code === 'INTERNAL' ? 'error' : 'warn']({ requestId, ...describeFault(error) }, 'A fault');
    const response = http.json({ errors: [{ message, extensions: { code, requestId } }] }, status);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}
