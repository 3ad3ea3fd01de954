import type { HttpBindings } from '@hono/node-server';
import { isUuid } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { Hono, type Context as HttpContext } from 'hono';
import { z } from 'zod';
import { ACCOUNTING_DOCUMENT, makeAccountingDocument } from '../graphql/accounting-document.ts';
import type { Context } from '../graphql/context.ts';
import { makeYearDocument, YEAR_DOCUMENTS } from '../graphql/hhs-year-documents.ts';
import { type Made, makeNoticeDocument, NOTICE_DOCUMENTS } from '../graphql/notice-documents.ts';
import { noticeIncident } from '../graphql/notice-incident.ts';
import { makeRequestDocument, REQUEST_DOCUMENTS } from '../graphql/request-document.ts';
import { contextFor, type GraphqlParts, organizationOf, refuseForeignPages } from './graphql-route.ts';
import { admit, NotAdmitted } from './recognize.ts';

/** What is asked for stands in the body: an address may be kept where nobody looks for names. */
const asked = z.union([
  z.object({
    document: z.enum(NOTICE_DOCUMENTS),
    incident: z.string().max(400),
    notice: z.string().min(1).max(100),
    entry: z.string().refine(isUuid).nullish(),
  }),
  z.object({ document: z.enum(YEAR_DOCUMENTS), year: z.int().min(2009).max(2200) }),
  z.object({
    document: z.enum([ACCOUNTING_DOCUMENT, ...REQUEST_DOCUMENTS]),
    request: z.string().refine(isUuid),
  }),
]);
type Asked = z.output<typeof asked>;

const UNKNOWN = {
  code: 'no-such-document',
  message: 'There is no such document here. Reload the page and ask again.',
} as const;

/** `POST /api/documents/<organization>`: letters and sheets for officers, as files to keep. */
export function documentRoutes(parts: GraphqlParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/api/documents/:organization', async (http) => {
    try {
      return await answer(parts, http);
    } catch (error) {
      if (!(error instanceof NotAdmitted)) throw error;
      return http.json({ code: error.code, message: error.message }, error.status);
    }
  });
  return app;
}

async function answer(parts: GraphqlParts, http: HttpContext): Promise<Response> {
  const request = http.req.raw;
  refuseForeignPages(request, parts.auth.settings.origin);
  const org = organizationOf(http.req.param('organization') ?? '');
  const admitted = await admit(parts.auth, parts.services.pool, request, org);
  if (admitted.asker.person === null || !(admitted.place?.roles.includes('officer') ?? false))
    throw new NotAdmitted(403, 'FORBIDDEN', 'Letters and sheets are made for officers of this organization.');
  const given = asked.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return http.json(UNKNOWN, 404);
  const context = contextFor(parts, admitted, http.get('requestId') as string);
  await context.reads.open();
  try {
    const made = await make(context, given.data);
    if (made === null) return http.json(UNKNOWN, 404);
    if (isRefusal(made)) return http.json(made, 409);
    return file(made);
  } finally {
    await context.reads.close();
  }
}

async function make(context: Context, given: Asked) {
  if ('request' in given)
    return given.document === ACCOUNTING_DOCUMENT
      ? await makeAccountingDocument(context, given.request)
      : await makeRequestDocument(context, given.request, given.document);
  if ('year' in given) return await makeYearDocument(context, given.year, given.document);
  const found = await noticeIncident(context, given.incident);
  if (found === null) return null;
  const { document, notice, entry = null } = given;
  return await makeNoticeDocument(context, { document, notice, entry, ...found });
}

function file({ name, type, bytes }: Made): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
