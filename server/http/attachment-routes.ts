import type { HttpBindings } from '@hono/node-server';
import { MOST_BYTES } from '@needful/shared/domain/attachments/limits.ts';
import { attachmentRefusals } from '@needful/shared/domain/attachments/refusals.ts';
import { type IncidentId, type Instant, isUuid, type MessageId } from '@needful/shared/domain/ids.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { type Context, Hono } from 'hono';
import { incidentOf } from '../graphql/global-id.ts';
import { attachFile, type GivenByPerson, refusedToAttach, takeAttachment } from '../handle/attachments.ts';
import { AtOnce } from './at-once.ts';
import { bytesIn } from './bytes-in.ts';
import { type GraphqlParts, organizationOf, refuseForeignPages } from './graphql-route.ts';
import { admit, NotAdmitted } from './recognize.ts';
import { untilTaken } from './until-taken.ts';

type HttpContext = Context<{ Bindings: HttpBindings }>;
type Admitted = { readonly given: GivenByPerson; readonly incidentId: IncidentId };

/** Its own header, percent-encoded, and no part of the address: a name may name a patient, and addresses are logged. */
export const NAME_HEADER = 'x-needful-file-name';

/** Files of one organization in this server's memory: that arrive, and that are worked on. */
const AT_ONCE = 2;
/** The same, that are handed out: several are saved with one click after another, over whatever line. */
const LEAVING_AT_ONCE = 6;
/** 10 MB at 0.7 Mbit/s. Who reads more slowly, or not at all, is cut off. */
const MOST_SECONDS_TO_TAKE = 120;

/**
 * Files of incidents come and go here, and not through GraphQL: one body, counted as it comes. The same sign-in, the same
 * refusal of other pages, and a body and a header that no form can send.
 */
export function attachmentRoutes(parts: GraphqlParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const arriving = new AtOnce(AT_ONCE);
  const working = new AtOnce(AT_ONCE);
  const leaving = new AtOnce(LEAVING_AT_ONCE);
  app.post('/attachments/:organization/:incident', (http) =>
    asOfficer(parts, http, async (admitted) => {
      const { org } = admitted.given;
      const { shell } = parts.services;
      const isPrivileged = http.req.query('privileged') === '1';
      // Nothing is read into memory for somebody who may not attach it.
      const refusal = await refusedToAttach(shell, admitted.given, admitted.incidentId, isPrivileged);
      if (refusal !== null) return refused(http, refusal);
      const bytes = await arriving.run(org, () => fileIn(http));
      if (bytes === null) return busy(http);
      if (isRefusal(bytes)) return refused(http, bytes);
      const file = { ...admitted, isPrivileged, bytes };
      return (await working.run(org, () => attach(parts, http, file))) ?? busy(http);
    }),
  );
  app.post('/attachments/:organization/:incident/:attachment/download', (http) =>
    asOfficer(parts, http, async (admitted) => {
      const end = leaving.begin(admitted.given.org);
      if (end === null) return busy(http);
      untilTaken(http.env.outgoing, MOST_SECONDS_TO_TAKE, end);
      return await handOut(parts, http, admitted);
    }),
  );
  return app;
}

async function asOfficer(
  parts: GraphqlParts,
  http: HttpContext,
  handle: (admitted: Admitted) => Promise<Response>,
): Promise<Response> {
  try {
    const request = http.req.raw;
    refuseForeignPages(request, parts.auth.settings.origin);
    const org = organizationOf(http.req.param('organization') ?? '');
    const { asker, place } = await admit(parts.auth, parts.services.pool, request, org);
    if (org === null || asker.person === null || place?.roles.includes('officer') !== true)
      throw new NotAdmitted(403, 'FORBIDDEN', 'Only an officer of this organization may do that.');
    const incidentId = incidentOf(org, http.req.param('incident') ?? '');
    if (incidentId === null) return refused(http, refusals.notFound());
    const person = asker.person.id;
    const now = parts.now().toISOString() as Instant;
    const actor = { kind: 'person', personId: person } as const;
    return await handle({ given: { org, timeZone: place.timeZone, actor, person, now }, incidentId });
  } catch (error) {
    if (!(error instanceof NotAdmitted)) throw error;
    return http.json({ code: error.code, message: error.message }, error.status);
  }
}

async function fileIn(http: HttpContext): Promise<Uint8Array | Refusal> {
  const length = Number(http.req.header('content-length') ?? 0);
  const bytes = await bytesIn(http.req.raw.body, MOST_BYTES);
  if (bytes === 'too-many') return attachmentRefusals.tooLarge();
  return bytes.length === length ? bytes : attachmentRefusals.cutShort();
}

type Arrived = Admitted & { readonly isPrivileged: boolean; readonly bytes: Uint8Array };

async function attach({ services }: GraphqlParts, http: HttpContext, file: Arrived): Promise<Response> {
  const { given, incidentId, isPrivileged, bytes } = file;
  const messageId = http.req.query('message') ?? '';
  if (!isUuid(messageId)) return refused(http, refusals.messageIdTaken());
  const name = nameIn(http);
  if (name === null) return refused(http, attachmentRefusals.hidingName());
  const done = await attachFile(services.shell, given, {
    ...{ incidentId, messageId: messageId as MessageId, name, isPrivileged, bytes },
  });
  return isRefusal(done) ? refused(http, done) : http.json(done);
}

/** The name as it was sent; null where it is no text. */
function nameIn(http: HttpContext): string | null {
  try {
    return decodeURIComponent(http.req.header(NAME_HEADER) ?? '');
  } catch {
    return null;
  }
}

/** Always as a file to keep and never as a page: what came in may be anything. */
async function handOut(parts: GraphqlParts, http: HttpContext, { given, incidentId }: Admitted) {
  const id = http.req.param('attachment') ?? '';
  const taken = isUuid(id)
    ? await takeAttachment(parts.services.shell, given, incidentId, id as MessageId)
    : null;
  if (taken === null) return refused(http, attachmentRefusals.noSuch(), 404);
  return new Response(new Uint8Array(taken.file.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      // RFC 6266 with RFC 8187: the name as UTF-8; what cannot read that keeps it as a plain file.
      'content-disposition': `attachment; filename="attachment.${taken.file.kind}"; filename*=UTF-8''${extended(taken.name)}`,
    },
  });
}

/** RFC 8187 § 3.2.1: what `encodeURIComponent` leaves is allowed there but for these. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
}

/** A file that came from somebody runs nowhere, whoever opens its address (CSP3 § 6.4.1, Fetch § 3.7). */
export async function sandboxed(http: { res: Response }, next: () => Promise<void>) {
  await next();
  http.res.headers.set('content-security-policy', "default-src 'none'; sandbox");
  http.res.headers.set('cross-origin-resource-policy', 'same-origin');
  http.res.headers.set('x-content-type-options', 'nosniff');
}

function refused(http: HttpContext, { code, message, field }: Refusal, status: 404 | 422 = 422): Response {
  return http.json({ code, message, field: field ?? null }, status);
}

function busy(http: HttpContext): Response {
  http.header('retry-after', '5');
  const message = 'Other files are on their way right now. Try again in a few seconds; nothing was lost.';
  return http.json({ code: 'BUSY', message, field: null }, 503);
}
