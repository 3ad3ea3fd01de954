import type { HttpBindings } from '@hono/node-server';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { type Context, Hono } from 'hono';
import { importLog, previewLog } from '../handle/import-log.ts';
import type { Given } from '../handle/incident.ts';
import { AtOnce } from './at-once.ts';
import { type GraphqlParts, organizationOf, refuseForeignPages } from './graphql-route.ts';
import { admit, NotAdmitted } from './recognize.ts';

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** 5,000 lines with every field filled are some 4 MB; descriptions of usual length some 2 MB. */
export const MAX_LOG_BYTES = 8 * 1024 * 1024;
/** Of one organization that arrive at once, and that are worked on at once: as with registers (register-routes.ts). */
const AT_ONCE = 2;

/**
 * The former breach log comes as a file, and not through GraphQL, whose bodies are small: the same sign-in, the same
 * refusal of other pages, and a body that no form can send (text/csv).
 */
export function logRoutes(parts: GraphqlParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const { shell } = parts.services;
  const atOnce = { arriving: new AtOnce(AT_ONCE), working: new AtOnce(AT_ONCE) };
  app.post(
    '/import/:organization/preview',
    admitted(parts, atOnce, (given, bytes) => previewLog(shell, given, bytes)),
  );
  app.post(
    '/import/:organization/run',
    admitted(parts, atOnce, (given, bytes, sha256) => importLog(shell, given, bytes, sha256)),
  );
  return app;
}

type Work = (given: Given, bytes: Uint8Array, sha256: string) => Promise<object | Refusal>;

type Bounds = { readonly arriving: AtOnce; readonly working: AtOnce };

function admitted(parts: GraphqlParts, { arriving, working }: Bounds, work: Work) {
  return async (http: HttpContext): Promise<Response> => {
    try {
      const given = await officerOf(parts, http);
      if (http.req.header('content-type')?.split(';')[0] !== 'text/csv') return refused(http, NOT_CSV);
      const bytes = await arriving.run(given.org, async () => new Uint8Array(await http.req.arrayBuffer()));
      if (bytes === null) return busy(http);
      const done = await working.run(given.org, () => work(given, bytes, http.req.query('sha256') ?? ''));
      if (done === null) return busy(http);
      return isRefusal(done) ? refused(http, done) : http.json(done);
    } catch (error) {
      if (!(error instanceof NotAdmitted)) throw error;
      return http.json({ code: error.code, message: error.message }, error.status);
    }
  };
}

async function officerOf(parts: GraphqlParts, http: HttpContext): Promise<Given> {
  const request = http.req.raw;
  refuseForeignPages(request, parts.auth.settings.origin);
  const org = organizationOf(http.req.param('organization') ?? '');
  const { asker, place } = await admit(parts.auth, parts.services.pool, request, org);
  if (org === null || asker.person === null || place?.roles.includes('officer') !== true)
    throw new NotAdmitted(403, 'FORBIDDEN', 'Only an officer of this organization imports its breach log.');
  const actor = { kind: 'person', personId: asker.person.id } as const;
  return { org, timeZone: place.timeZone, actor, now: parts.now().toISOString() as Instant };
}

const NOT_CSV = refuse('not-csv', 'Choose a CSV file. A workbook is saved as “CSV UTF-8” first.', 'file');

function busy(http: HttpContext): Response {
  http.header('retry-after', '10');
  const message = 'Other files are being read right now. Try again in a few seconds; nothing was lost.';
  return http.json({ code: 'BUSY', message }, 503);
}

function refused(http: HttpContext, refusal: Refusal): Response {
  return http.json(refusal, 409);
}
