import type { HttpBindings } from '@hono/node-server';
import { isUuid, type OrganizationId, type PersonId } from '@needful/shared/domain/ids.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { Hono } from 'hono';
import type pg from 'pg';
import { z } from 'zod';
import type { Auth } from '../auth/auth.ts';
import { createPerson, findPersonByEmail } from '../auth/people.ts';
import { personFromCookie } from '../auth/sessions.ts';
import { enrolInstallation, isEnrolmentCode } from '../store/installations.ts';
import { acceptInvitation, addMember, type OpenInvitation, openInvitation } from '../store/people.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { AddressOf } from './address.ts';
import { guessed, type HttpContext } from './guessed.ts';

export type JoinParts = {
  readonly auth: Auth;
  readonly pool: pg.Pool;
  readonly now: () => Date;
  readonly addressOf: AddressOf;
};

const organization = z
  .string()
  .refine(isUuid)
  .transform((value) => value as OrganizationId);
const joinSchema = z.object({
  organizationId: organization,
  token: z.string().min(1).max(100),
  name: lineSchema(120).optional(),
  password: z.string().max(200).optional(),
});
const enrolSchema = z.object({
  organizationId: organization,
  enrolmentCode: z.string().min(16).max(200),
  label: lineSchema(80),
});

const UNUSABLE = {
  code: 'invitation-unusable',
  message:
    'This invitation has been used, has expired, or was copied incompletely. Ask whoever invited you for a new one.',
} as const;

const PROVIDER_ONLY = {
  code: 'provider-only',
  message:
    'This organization lets people in through its own sign-in alone. Sign in with your organization; it takes this invitation with it.',
} as const;

/** How people and managed installations come in: `/api/join` and `/api/enrol`. */
export function joinRoutes(parts: JoinParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/api/join/look', guessed(parts, 'invitation', 404, describeInvitation));
  // Extensions of 0.1.0 ask so, with the token in the query, where a proxy's log would keep it.
  app.get('/api/join', guessed(parts, 'invitation', 404, describeInvitation));
  app.post('/api/join', guessed(parts, 'joining', 404, join));
  app.post('/api/enrol', guessed(parts, 'enrolment', 403, enrol));
  return app;
}

async function describeInvitation({ auth, pool, now }: JoinParts, http: HttpContext): Promise<Response> {
  const given = joinSchema.safeParse(
    http.req.method === 'GET' ? http.req.query() : await http.req.json().catch(() => null),
  );
  if (!given.success) return http.json(UNUSABLE, 404);
  const { organizationId: org, token } = given.data;
  return await inTenant(pool, { org }, async (sql) => {
    const invitation = await openInvitation(sql, org, token, now().toISOString());
    const [row] = await sql.query<{ name: string; slug: string; providerOnly: boolean }>({
      text: 'select name, slug, provider_only as "providerOnly" from needful.organization where id = $1',
      values: [org],
    });
    if (invitation === null || row === undefined) return http.json(UNUSABLE, 404);
    const existing = (await findPersonByEmail(auth, invitation.email)) !== null;
    return http.json({
      organizationName: row.name,
      email: invitation.email,
      name: invitation.name,
      roles: invitation.roles,
      existing,
      slug: row.slug,
      providerOnly: row.providerOnly,
    });
  });
}

async function join({ auth, pool, now }: JoinParts, http: HttpContext): Promise<Response> {
  const given = joinSchema.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return http.json(UNUSABLE, 404);
  const { organizationId: org, token, name, password } = given.data;
  return await inTenant(pool, { org }, async (sql) => {
    const at = now().toISOString();
    const invitation = await openInvitation(sql, org, token, at);
    if (invitation === null) return http.json(UNUSABLE, 404);
    if (await refusesPasswords(sql, org, auth, http.req.raw)) return http.json(PROVIDER_ONLY, 409);
    const person = await personFor(auth, http.req.raw, org, invitation, name, password);
    if ('code' in person) return http.json(person, 409);
    await addMember(sql, org, { ...invitation, ...person });
    await acceptInvitation(sql, org, invitation.id, at);
    const [row] = await sql.query<{ slug: string }>({
      text: 'select slug from needful.organization where id = $1',
      values: [org],
    });
    return http.json({ organizationId: org, slug: row?.slug });
  });
}

/** Whoever comes with a password of their own could never use what they joined. */
async function refusesPasswords(
  sql: Sql,
  org: OrganizationId,
  auth: Auth,
  request: Request,
): Promise<boolean> {
  const [row] = await sql.query<{ providerOnly: boolean }>({
    text: 'select provider_only as "providerOnly" from needful.organization where id = $1',
    values: [org],
  });
  if (row?.providerOnly !== true) return false;
  const recognition = await personFromCookie(auth, request);
  return recognition.state !== 'known' || recognition.person.within !== org;
}

type Joined = { readonly personId: PersonId; readonly name: string };
type JoinRefusal = { readonly code: string; readonly message: string; readonly field?: string };

/** Whoever is signed in with the invited address, or a new person with the password they chose. */
async function personFor(
  auth: Auth,
  request: Request,
  org: OrganizationId,
  invitation: OpenInvitation,
  name = invitation.name ?? '',
  password = '',
): Promise<Joined | JoinRefusal> {
  const recognition = await personFromCookie(auth, request);
  if (recognition.state === 'known') {
    const { person } = recognition;
    if (person.email === invitation.email && (person.within === null || person.within === org))
      return { personId: person.personId as PersonId, name: person.name };
    return {
      code: 'other-person',
      message: `This invitation is for ${invitation.email}. Sign out first, then open the link again.`,
    };
  }
  if (name === '')
    return { code: 'name-missing', message: 'Say your name, as colleagues know it.', field: 'name' };
  const made = await createPerson(auth, { email: invitation.email, name, password });
  if ('refusal' in made) return made.refusal;
  return { personId: made.personId as PersonId, name };
}

async function enrol({ pool }: JoinParts, http: HttpContext): Promise<Response> {
  const refused = {
    code: 'enrolment-refused',
    message: 'This enrolment code is not accepted. Ask IT for the current one.',
  };
  const given = enrolSchema.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return http.json(refused, 403);
  const { organizationId: org, enrolmentCode, label } = given.data;
  return await inTenant(pool, { org }, async (sql) => {
    if (!(await isEnrolmentCode(sql, org, enrolmentCode))) return http.json(refused, 403);
    return http.json(await enrolInstallation(sql, org, label));
  });
}
