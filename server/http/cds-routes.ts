import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { feedbackSchema, patientViewSchema } from '@needful/shared/wire/cds-hooks.ts';
import { Hono } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { z } from 'zod';
import { answerPatientView, type Call, takeFeedback, useToken } from '../cds/answer.ts';
import type { Asker } from '../cds/asker.ts';
import { KeySets } from '../cds/key-sets.ts';
import { cdsKey } from '../cds/marks.ts';
import { DISCOVERY, SERVICE_ID, servicesUrl } from '../cds/service.ts';
import { describeFault } from '../graphql/fault-mask.ts';
import { TooOften } from '../limits/limits.ts';
import {
  admitted,
  type CdsEnv,
  type CdsParts,
  cdsDoor,
  type Door,
  PATIENCE_MS,
  preflight,
  unauthorized,
} from './cds-door.ts';
import { operationOutcome } from './operation-outcome.ts';
import { within } from './within.ts';

/** A visit with its participants and care teams is some tens of kilobytes. */
export const MAX_CDS_BYTES = 1024 * 1024;

/**
 * CDS Hooks 2.0: discovery, the service and its feedback, an address for each organization.
 * @param setting.plain on one's own machine: keys may be fetched by http from loopback
 */
export function cdsRoutes(
  parts: CdsParts,
  { secret, plain }: { readonly secret: string; readonly plain: boolean },
): Hono<CdsEnv> {
  const app = new Hono<CdsEnv>();
  const common = { ...parts, keySets: new KeySets(plain), key: cdsKey(secret) };
  app.get('/cds/:organization/cds-services', cdsDoor(common, discover));
  app.post('/cds/:organization/cds-services/:service', cdsDoor(common, serve));
  app.post('/cds/:organization/cds-services/:service/feedback', cdsDoor(common, hear));
  app.options('/cds/:organization/*', cdsDoor(common, preflight));
  return app;
}

/** The same for every organization, so it needs no token; one that is sent is tried, which shows whether all is set up. */
async function discover(door: Door): Promise<Response> {
  if (door.http.req.header('authorization') === undefined) return Response.json(DISCOVERY);
  const asker = await admitted(door, [servicesUrl(door.services.origin, door.org)]);
  if (isRefusal(asker)) return unauthorized(asker);
  const refused = await useToken(callOf(door, asker));
  return refused === null ? Response.json(DISCOVERY) : unauthorized(refused);
}

/**
 * Fails open: where the database is slow or gone, the chart opens as if there were nothing to say. What the client
 * itself did wrong it is told.
 */
async function serve(door: Door): Promise<Response> {
  const silence = () => Response.json({ cards: [] });
  try {
    return await within(PATIENCE_MS, silence, (ended) => answered(door, ended));
  } catch (error) {
    if (error instanceof TooOften) throw error;
    const requestId = door.http.get('requestId');
    door.log.warn({ requestId, ...describeFault(error) }, 'No card for a fault');
    return silence();
  }
}

async function answered(door: Door, ended: AbortSignal): Promise<Response> {
  if (door.http.req.param('service') !== SERVICE_ID) return operationOutcome(404, noService);
  const asker = await admitted(door, [serviceUrl(door)]);
  if (isRefusal(asker)) return unauthorized(asker);
  const request = await bodyOf(door, patientViewSchema);
  if (isRefusal(request)) return operationOutcome(400, request);
  const cards = await answerPatientView(callOf(door, asker), request, ended);
  return isRefusal(cards) ? unauthorized(cards) : Response.json({ cards });
}

/** Its token may be made for its own address or for the service's: the specification leaves it open. */
async function hear(door: Door): Promise<Response> {
  if (door.http.req.param('service') !== SERVICE_ID) return operationOutcome(404, noService);
  const service = serviceUrl(door);
  const asker = await admitted(door, [service, `${service}/feedback`]);
  if (isRefusal(asker)) return unauthorized(asker);
  const given = await bodyOf(door, feedbackSchema);
  if (isRefusal(given)) return operationOutcome(400, given);
  const refused = await takeFeedback(callOf(door, asker), given.feedback);
  return refused === null ? new Response(null, { status: 200 }) : unauthorized(refused);
}

const noService = {
  code: 'no-service',
  message: `There is no such service. Its id is ${SERVICE_ID}; see cds-services.`,
};

function serviceUrl({ services, org }: Door): string {
  return `${servicesUrl(services.origin, org)}/${SERVICE_ID}`;
}

function callOf({ services: { pool, origin }, key, now, org, http }: Door, asker: Asker): Call {
  const languages = parseAccept(http.req.header('accept-language') ?? '').map(({ type }) => type);
  return { pool, origin, key, now, org, asker, languages: languages.slice(0, 20) };
}

async function bodyOf<Schema extends z.ZodType>(
  { http }: Door,
  schema: Schema,
): Promise<z.output<Schema> | Refusal> {
  const parsed = schema.safeParse(await http.req.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'The body';
  return refuse('malformed', `${field}: ${issue?.message ?? 'is malformed'}. Correct it and send it again.`);
}
