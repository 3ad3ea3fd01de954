import type { HttpBindings } from '@hono/node-server';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { type Context, Hono } from 'hono';
import { importLog, previewLog } from '../handle/import-log.ts';
import type { Given } from '../handle/incident.ts';
import { type GraphqlParts, organizationOf, refuseForeignPages } from './graphql-route.ts';
import { admit, NotAdmitted } from './recognize.ts';

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** 5,000 lines with every field filled are some 4 MB; descriptions of usual length some 2 MB. */
export const MAX_LOG_BYTES = 8 * 1024 * 1024;

/**
 * The former breach log comes as a file, and not through GraphQL, whose bodies are small: the same sign-in, the same
 * refusal of other pages, and a body that no form can send (text/csv).
 */
export function logRoutes(parts: GraphqlParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const { shell } = parts.services;
  app.post(
    '/import/:organization/preview',
    admitted(parts, (given, bytes) => previewLog(shell, given, bytes)),
  );
  app.post(
    '/import/:organization/run',
    admitted(parts, (given, bytes, sha256) => importLog(shell, given, bytes, sha256)),
  );
  return app;
}

type Work = (given: Given, bytes: Uint8Array, sha256: string) => Promise<object | Refusal>;

function admitted(parts: GraphqlParts, work: Work) {
  return async (http: HttpContext): Promise<Response> => {
    try {
      const given = await officerOf(parts, http);
      if (http.req.header('content-type')?.split(';')[0] !== 'text/csv') return refused(http, NOT_CSV);
      const bytes = new Uint8Array(await http.req.arrayBuffer());
      const done = await work(given, bytes, http.req.query('sha256') ?? '');
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

function refused(http: HttpContext, refusal: Refusal): Response {
  return http.json(refusal, 409);
}
