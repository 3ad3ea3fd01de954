import type { HttpBindings } from '@hono/node-server';
import { type IncidentId, type Instant, isUuid, type MessageId } from '@needful/shared/domain/ids.ts';
import { isHiddenFrom } from '@needful/shared/domain/incident/decide.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { registerRefusals } from '@needful/shared/domain/register/decide.ts';
import { mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import { type Context, Hono } from 'hono';
import { incidentOf } from '../graphql/global-id.ts';
import { importFile, previewImport } from '../handle/import-register.ts';
import type { Given } from '../handle/incident.ts';
import { exported } from '../register/export.ts';
import { loadIncident } from '../store/incidents.ts';
import { recordRegisterView } from '../store/register-views.ts';
import { inTenant } from '../store/tenant.ts';
import { AtOnce } from './at-once.ts';
import { type GraphqlParts, organizationOf, refuseForeignPages } from './graphql-route.ts';
import { admit, NotAdmitted } from './recognize.ts';

type HttpContext = Context<{ Bindings: HttpBindings }>;
type Admitted = { readonly given: Given; readonly incidentId: IncidentId };
type FileHandler = (
  parts: GraphqlParts,
  http: HttpContext,
  admitted: Admitted,
  bytes: Uint8Array,
) => Promise<Response>;
type Handler = (parts: GraphqlParts, http: HttpContext, admitted: Admitted) => Promise<Response>;

/** 100,000 people with every field filled are some 25 MB. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
/**
 * Files of one organization that arrive at once, and that are worked on at once: what they hold of memory is bounded.
 * Counted apart, since an upload lasts as long as its sender likes; and never for all together, since one
 * organization's slow uploads are nothing to another's.
 */
const AT_ONCE = 2;

/**
 * Files of people come and go here, and not through GraphQL: a file is one body, read once into bounded memory and
 * written in one transaction, so that nothing of it waits anywhere half-sent. The same sign-in, the same refusal of
 * other pages (a cookie counts with our Origin alone), and a body that no form can send (text/csv).
 */
export function registerRoutes(parts: GraphqlParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const arriving = new AtOnce(AT_ONCE);
  const working = new AtOnce(AT_ONCE);
  const oneOfFew = (handle: FileHandler): Handler => {
    return async (parts, http, admitted) => {
      const { org } = admitted.given;
      const bytes = await arriving.run(org, () => fileIn(http));
      if (bytes === null) return busy(http);
      if (isRefusal(bytes)) return refused(http, bytes);
      return (await working.run(org, () => handle(parts, http, admitted, bytes))) ?? busy(http);
    };
  };
  app.post('/register/:organization/:incident/preview', admitted(parts, oneOfFew(preview)));
  app.post('/register/:organization/:incident/import', admitted(parts, oneOfFew(importOne)));
  app.post('/register/:organization/:incident/export', admitted(parts, exportAll));
  return app;
}

function admitted(parts: GraphqlParts, handle: Handler) {
  return async (http: HttpContext): Promise<Response> => {
    try {
      const request = http.req.raw;
      refuseForeignPages(request, parts.auth.settings.origin);
      const org = organizationOf(http.req.param('organization') ?? '');
      const { asker, place } = await admit(parts.auth, parts.services.pool, request, org);
      if (org === null || asker.person === null || place?.roles.includes('officer') !== true)
        throw new NotAdmitted(403, 'FORBIDDEN', 'Only an officer of this organization may do that.');
      const incidentId = incidentOf(org, http.req.param('incident') ?? '');
      if (incidentId === null) return refused(http, refusals.notFound());
      const actor = { kind: 'person', personId: asker.person.id } as const;
      const now = parts.now().toISOString() as Instant;
      return await handle(parts, http, { given: { org, timeZone: place.timeZone, actor, now }, incidentId });
    } catch (error) {
      if (!(error instanceof NotAdmitted)) throw error;
      return http.json({ code: error.code, message: error.message }, error.status);
    }
  };
}

async function preview(
  { services }: GraphqlParts,
  http: HttpContext,
  { given, incidentId }: Admitted,
  bytes: Uint8Array,
) {
  const report = await previewImport(services.shell, given, incidentId, bytes);
  return isRefusal(report) ? refused(http, report) : http.json(report);
}

async function importOne(
  { services }: GraphqlParts,
  http: HttpContext,
  { given, incidentId }: Admitted,
  bytes: Uint8Array,
) {
  const { message = '', sha256 = '', repeated } = http.req.query();
  if (!isUuid(message)) return refused(http, refusals.messageIdTaken());
  const messageId = message as MessageId;
  const file = { incidentId, messageId, bytes, sha256, keepRepeated: repeated === 'keep' };
  const done = await importFile(services.shell, given, file);
  return isRefusal(done) ? refused(http, done) : http.json(done);
}

async function exportAll({ services }: GraphqlParts, http: HttpContext, { given, incidentId }: Admitted) {
  const { org, actor, now: at } = given;
  const { pool, sealer } = services;
  if (actor.kind !== 'person') return refused(http, registerRefusals.notYours());
  const opened = await inTenant(pool, { org, person: actor.personId }, async (sql) => {
    const state = await loadIncident(sql, org, incidentId);
    if (state === null || isHiddenFrom(state, actor)) return refusals.notFound();
    if (!mayOpenRegister(state, actor.personId)) return registerRefusals.notYours();
    const people = state.register.counts.total;
    await recordRegisterView(sql, org, incidentId, actor.personId, { what: 'export', people, at });
    return null;
  });
  if (opened !== null) return refused(http, opened);
  http.header('content-type', 'text/csv; charset=utf-8');
  http.header('content-disposition', 'attachment; filename="register.csv"');
  const encoder = new TextEncoder();
  const pieces = exported(pool, sealer, org, incidentId);
  return http.body(
    new ReadableStream({
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    }),
  );
}

async function fileIn(http: HttpContext): Promise<Uint8Array | Refusal> {
  if (http.req.header('content-type')?.split(';')[0] !== 'text/csv')
    return refuse(
      'not-csv',
      'Choose a CSV file. A workbook is saved as \u201cCSV UTF-8\u201d first.',
      'file',
    );
  return new Uint8Array(await http.req.arrayBuffer());
}

function refused(http: HttpContext, { code, message, field }: Refusal): Response {
  return http.json({ code, message, field: field ?? null }, 422);
}

function busy(http: HttpContext): Response {
  http.header('retry-after', '10');
  const message = 'Other files are being read right now. Try again in a few seconds; nothing was lost.';
  return http.json({ code: 'BUSY', message, field: null }, 503);
}
