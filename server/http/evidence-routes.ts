import type { HttpBindings } from '@hono/node-server';
import { isCalendarDate } from '@needful/shared/domain/calendar.ts';
import type {
  CalendarDate,
  IncidentId,
  Instant,
  OrganizationId,
  PersonId,
} from '@needful/shared/domain/ids.ts';
import { isUuid } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { type Context, Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { exportOrganization } from '../evidence/export.ts';
import { mayPack, mayPackNames } from '../evidence/may-pack.ts';
import { OWN_PART_LEFT_OUT, type PackParts, packEvidence, type Taking } from '../evidence/pack.ts';
import { incidentOf } from '../graphql/global-id.ts';
import { handleIncident } from '../handle/incident.ts';
import { loadIncident } from '../store/incidents.ts';
import { incidentsReported } from '../store/packable.ts';
import { appendRecord } from '../store/records.ts';
import { inTenant } from '../store/tenant.ts';
import { type GraphqlParts, refuseForeignPages } from './graphql-route.ts';
import { admit, NotAdmitted } from './recognize.ts';

const date = z
  .string()
  .refine(isCalendarDate)
  .transform((text) => text as CalendarDate);
const asked = z.union([
  z.strictObject({ incident: z.string().max(200), withIdentifiers: z.literal(true).optional() }),
  z.strictObject({ from: date, to: date }),
  z.strictObject({ everything: z.literal(true) }),
]);

type Http = Context<{ Bindings: HttpBindings }>;
type Refused = { readonly status: 400 | 403 | 404 | 409; readonly code: string; readonly message: string };
type Taken = { readonly stream: ReadableStream<Uint8Array>; readonly name: string };

/** Who asks, as the border established it. */
type Taker = Taking & {
  readonly timeZone: string;
  readonly isAdministrator: boolean;
  readonly roles: NonNullable<Awaited<ReturnType<typeof admit>>['place']>['roles'];
};

/** What is taken out: `POST /api/evidence/<organization>` with an incident, a period, or everything. */
export function evidenceRoutes(parts: GraphqlParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/api/evidence/:organization', async (http) => {
    try {
      return await answer(parts, http);
    } catch (error) {
      if (!(error instanceof NotAdmitted)) throw error;
      return http.json({ code: error.code, message: error.message }, error.status);
    }
  });
  return app;
}

async function answer(parts: GraphqlParts, http: Http): Promise<Response> {
  const taker = await takerOf(parts, http);
  const { evidence, pool, sealer } = parts.services;
  const given = asked.safeParse(await http.req.json().catch(() => null));
  if (!given.success)
    return refused(http, malformed('Ask for an incident, for a period with two dates, or for everything.'));
  if (evidence === null) return refused(http, noKey);
  const pack = { pool, sealer, keys: evidence.keys };
  const taken = await take(parts, pack, taker, given.data);
  if ('status' in taken) return refused(http, taken);
  return new Response(taken.stream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${taken.name}.zip"`,
    },
  });
}

async function takerOf({ auth, services, now }: GraphqlParts, http: Http): Promise<Taker> {
  const request = http.req.raw;
  refuseForeignPages(request, auth.settings.origin);
  const org = http.req.param('organization') ?? '';
  if (!isUuid(org))
    throw new NotAdmitted(404, 'NOT_FOUND', 'There is no such organization. Check the address.');
  const { asker, place } = await admit(auth, services.pool, request, org as OrganizationId);
  if (asker.person === null || place === null)
    throw new NotAdmitted(401, 'UNAUTHENTICATED', 'Sign in to take evidence out. Nothing was changed.');
  const { roles, timeZone } = place;
  return {
    org: place.org,
    person: asker.person.id as PersonId,
    withTexts: roles.includes('officer'),
    isAdministrator: roles.includes('administrator'),
    at: now().toISOString(),
    roles,
    timeZone,
  };
}

function take(parts: GraphqlParts, pack: PackParts, taker: Taker, given: z.infer<typeof asked>) {
  if ('incident' in given)
    return takeIncident(
      parts,
      pack,
      { ...taker, withIdentifiers: given.withIdentifiers === true },
      given.incident,
    );
  if (!taker.isAdministrator) return notAdministrator;
  return 'everything' in given ? takeEverything(pack, taker) : takePeriod(pack, taker, given);
}

async function takeIncident(
  { services }: GraphqlParts,
  pack: PackParts,
  taker: Taker,
  id: string,
): Promise<Taken | Refused> {
  const { org, person, timeZone, withTexts, at, roles } = taker;
  const incidentId = incidentOf(org, id);
  const state =
    incidentId === null
      ? null
      : await inTenant(pack.pool, { org, person }, (sql) => loadIncident(sql, org, incidentId));
  if (incidentId === null || state === null || isBarred(state.route, person)) return notFound;
  if (!mayPack(state, person, roles)) return notLead;
  const { withIdentifiers = false } = taker;
  if (withIdentifiers && !mayPackNames(state, person, roles)) return notTheirNames;
  const packId = uuid();
  const actor = { kind: 'person', personId: person } as const;
  const names = withIdentifiers ? ({ withIdentifiers } as const) : {};
  const asking = { type: 'pack-evidence', packId, withTexts, ...names } as const;
  const given = { org, timeZone, actor, now: at as Instant };
  const done = await handleIncident(services.shell, {
    ...{ given, target: { incidentId }, asked: asking, texts: [] },
  });
  if (isRefusal(done)) return { status: 409, code: done.code, message: done.message };
  const name = `evidence-${packId}`;
  return {
    name,
    stream: await packEvidence(pack, taker, { what: `Incident, pack ${packId}`, leftOut: [] }, [
      incidentId as IncidentId,
    ]),
  };
}

async function takePeriod(
  pack: PackParts,
  taker: Taker,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<Taken | Refused> {
  if (to < from) return malformed('The last day lies before the first. Correct one of them.');
  const { org, person, timeZone, withTexts } = taker;
  const packId = uuid();
  const incidents = await inTenant(pack.pool, { org, person }, async (sql) => {
    await appendRecord(sql, org, { type: 'period-packed', packId, from, to, withTexts, ...signedBy(taker) });
    return await incidentsReported(sql, org, person, { from, to, timeZone });
  });
  const what = `Incidents reported from ${from} to ${to}, pack ${packId}`;
  const about = { what, leftOut: [OWN_PART_LEFT_OUT] };
  return { name: `evidence-${from}-${to}`, stream: await packEvidence(pack, taker, about, incidents) };
}

async function takeEverything(pack: PackParts, taker: Taker): Promise<Taken> {
  const { org, person, withTexts } = taker;
  const packId = uuid();
  await inTenant(pack.pool, { org, person }, (sql) =>
    appendRecord(sql, org, { type: 'organization-exported', packId, withTexts, ...signedBy(taker) }),
  );
  return { name: `export-${packId}`, stream: await exportOrganization(pack, taker) };
}

function signedBy({ person, at }: Taker) {
  return { actor: { kind: 'person', personId: person }, at: at as Instant } as const;
}

function refused(http: Http, { status, code, message }: Refused): Response {
  return http.json({ code, message }, status);
}

const malformed = (message: string): Refused => ({ status: 400, code: 'malformed', message });
const noKey: Refused = {
  status: 409,
  code: 'no-evidence-key',
  message:
    'This server has no key to sign evidence with, and what is not signed proves nothing. Whoever runs it sets NEEDFUL_EVIDENCE_KEY (docs/evidence.md).',
};
const notFound: Refused = {
  status: 404,
  code: 'incident-not-found',
  message: 'There is no such incident here, or you may not see it. Check the link or ask the officer.',
};
const notLead: Refused = {
  status: 403,
  code: 'not-the-lead',
  message:
    'An incident\u2019s evidence is taken out by who leads it, who works on it, or an administrator. Ask one of them.',
};
const notTheirNames: Refused = {
  status: 403,
  code: 'not-the-lead',
  message:
    'Letters with names and addresses are taken out by the officer who leads the incident. Take the pack without them, or ask the lead.',
};
const notAdministrator: Refused = {
  status: 403,
  code: 'not-an-administrator',
  message: 'Only an administrator takes out a period or everything. Ask one.',
};
