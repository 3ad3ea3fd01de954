import { type Instant, isUuid, type OrganizationId, type PersonId } from '@needful/shared/domain/ids.ts';
import type { Context as HttpContext } from 'hono';
import type { Asking } from '../auth/asking.ts';
import type { Auth } from '../auth/auth.ts';
import { AUTOMATIC_HEADER, isFromOurPage } from '../auth/sessions.ts';
import { OncePerHead } from '../feed/once-per-head.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Context, Services } from '../graphql/context.ts';
import { Reads } from '../graphql/reads.ts';
import type { createGraphql } from '../graphql/yoga.ts';
import { officersOf } from '../store/people.ts';
import { readInTenant } from '../store/tenant.ts';
import { leftToSay } from './left-to-say.ts';
import { type Admitted, admit, NotAdmitted, recognize } from './recognize.ts';

export type GraphqlParts = {
  readonly auth: Auth;
  readonly prisma: PrismaClient;
  readonly services: Services;
  readonly yoga: ReturnType<typeof createGraphql>;
  readonly now: () => Date;
};

/** `POST /graphql/<organization>` and `POST /graphql/me`. */
export function graphqlRoute(parts: GraphqlParts) {
  const again: Again = { officers: new OncePerHead(), signedIn: new OncePerHead() };
  return async (http: HttpContext): Promise<Response> => {
    try {
      const request = http.req.raw;
      const left = leftToSay(http.env.incoming);
      if (left !== undefined)
        return await parts.yoga.handle(request, { context: { ...left.context, outcome: left.outcome } });
      refuseForeignPages(request, parts.auth.settings.origin);
      const org = organizationOf(http.req.param('organization') ?? '');
      const admitted = await admit(parts.auth, parts.services.pool, request, org);
      const requestId = http.get('requestId') as string;
      return await parts.yoga.handle(request, {
        context: {
          ...contextFor(parts, admitted, requestId),
          ...whileItLasts(parts, again, request, admitted),
        },
      });
    } catch (error) {
      if (!(error instanceof NotAdmitted)) throw error;
      return http.json(
        { errors: [{ message: error.message, extensions: { code: error.code } }] },
        error.status,
      );
    }
  };
}

/** What streams ask again, once for all that woke for the same head. */
type Again = {
  readonly officers: OncePerHead<ReadonlySet<PersonId>>;
  readonly signedIn: OncePerHead<boolean>;
};

/** What an operation knows that is over when it is answered. */
export function contextFor(parts: GraphqlParts, admitted: Admitted, requestId: string): Context {
  const person = admitted.asker.person?.id ?? null;
  const org = admitted.place?.org ?? null;
  return {
    ...parts.services,
    ...admitted,
    now: parts.now().toISOString() as Instant,
    requestId,
    reads: new Reads(parts.prisma, { org, person }),
    ended: NEVER,
    stillOfficer: async () => false,
  };
}

const NEVER = new AbortController().signal;

/** What a subscription needs besides: when it ends, and whether its listener may still listen. */
function whileItLasts(
  parts: GraphqlParts,
  again: Again,
  request: Request,
  { asker, place }: Admitted,
): Pick<Context, 'ended' | 'stillOfficer'> {
  const person = asker.person?.id;
  return {
    ended: request.signal,
    async stillOfficer(head) {
      if (place === null || person === undefined) return false;
      const { org } = place;
      const officers = await again.officers.ask(org, head, () =>
        readInTenant(parts.services.pool, { org }, (sql) => officersOf(sql, org)),
      );
      return (
        officers.has(person) &&
        (await again.signedIn.ask(credentialOf(request), head, () => isSignedIn(parts, request)))
      );
    },
  };
}

async function isSignedIn({ auth }: GraphqlParts, request: Request): Promise<boolean> {
  return (await recognize(auth, askedByItself(request))).state === 'known';
}

/** By what the person of a stream is known: the same for all tabs of one browser. */
function credentialOf({ headers }: Request): string {
  return headers.get('authorization') ?? headers.get('cookie') ?? '';
}

/** The same credentials, marked as not being use by a person: a live page alone keeps nobody signed in. */
function askedByItself(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set(AUTOMATIC_HEADER, '1');
  return new Request(request.url, { method: 'POST', headers });
}

export function organizationOf(segment: string): OrganizationId | null {
  if (segment === 'me') return null;
  if (isUuid(segment)) return segment as OrganizationId;
  throw new NotAdmitted(404, 'NOT_FOUND', 'There is no such organization. Check the address.');
}

/** A cookie alone is no proof that our page sent this (CSRF): the browser's own headers must say so. */
export function refuseForeignPages(request: Asking, origin: string): void {
  if (request.headers.has('authorization') || !request.headers.has('cookie')) return;
  if (!isFromOurPage(request, origin)) {
    throw new NotAdmitted(
      403,
      'FOREIGN_ORIGIN',
      'This request comes from another page and was not carried out.',
    );
  }
}
