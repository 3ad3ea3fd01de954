import {
  type InstallationId,
  isUuid,
  type OrganizationId,
  type PersonId,
} from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Asking } from '../auth/asking.ts';
import type { Auth } from '../auth/auth.ts';
import { personFromBearer } from '../auth/bearer.ts';
import { personFromCookie, type Recognition } from '../auth/sessions.ts';
import type { Asker, Place } from '../graphql/context.ts';
import { isValidCredential } from '../store/installations.ts';
import { type FoundPlace, findPlace } from '../store/people.ts';
import { readInTenant, type Sql } from '../store/tenant.ts';

export const INSTALLATION_HEADER = 'x-needful-installation';

/** Why a request is not let in: what the client is told, and with which HTTP status. */
export class NotAdmitted extends Error {
  readonly status: 401 | 403 | 404;
  readonly code: string;
  constructor(status: 401 | 403 | 404, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type Admitted = { readonly asker: Asker; readonly place: Place | null };

/**
 * Who asks, and where: a person by cookie (the officer's page) or bearer token (the extension), an installation
 * by its submit-only credential, or both at once.
 * @param org from the URL; null for /graphql/me
 * @throws NotAdmitted
 */
export async function admit(
  auth: Auth,
  pool: pg.Pool,
  request: Asking,
  org: OrganizationId | null,
): Promise<Admitted> {
  const person = personOf(await recognize(auth, request));
  if (org === null) {
    if (person === null) throw signedOut();
    return { asker: { person, installation: null }, place: null };
  }
  const installation = readCredential(request);
  if (person === null && installation === null) throw signedOut();
  if (person !== null && person.within !== null && person.within !== org) throw otherProvider();
  return await readInTenant(pool, { org, person: person?.id }, async (sql) => {
    const [valid, found] = await Promise.all([
      installation !== null && isValidCredential(sql, org, installation),
      findPlace(sql, org, person?.id ?? null),
    ]);
    if (installation !== null && !valid && person === null) throw unknownInstallation();
    const place = placeFor(person, org, found);
    return {
      asker: { person, installation: installation !== null && valid ? installation.installationId : null },
      place,
    };
  });
}

/**
 * The person's place, or that of an installation, by what was found of it.
 * @throws NotAdmitted
 */
export function placeFor(person: Asker['person'], org: OrganizationId, found: FoundPlace | null): Place {
  if (found === null || (person !== null && found.roles === null)) throw notMember();
  if (found.providerOnly && person !== null && person.within === null) throw providerOnly();
  return { org, timeZone: found.timeZone, roles: found.roles ?? [] };
}

/**
 * The place of somebody who is taken for a person, asked anew in a transaction of the caller's.
 * @throws NotAdmitted
 */
export async function placeNow(sql: Sql, org: OrganizationId, person: Person): Promise<Place> {
  return placeFor(person, org, await findPlace(sql, org, person.id));
}

/** The person by their token (the extension) or their cookie (the officer's page). */
export function recognize(auth: Auth, request: Asking): Promise<Recognition> {
  return request.headers.has('authorization')
    ? personFromBearer(auth, request)
    : personFromCookie(auth, request);
}

type Person = NonNullable<Asker['person']>;

/** @throws NotAdmitted where what was shown does not count */
export function personOf(recognition: Recognition): Asker['person'] {
  if (recognition.state === 'absent') return null;
  if (recognition.state === 'refused') throw signedOut();
  const { personId, name, email, within } = recognition.person;
  return { id: personId as PersonId, name, email, within: within as OrganizationId | null };
}

/** `X-Needful-Installation: <id>.<secret>` */
function readCredential(request: Asking): { installationId: InstallationId; secret: string } | null {
  const header = request.headers.get(INSTALLATION_HEADER);
  if (header === null) return null;
  const [id = '', secret = ''] = header.split('.');
  if (!isUuid(id) || !/^[A-Za-z0-9_-]{43}$/.test(secret)) throw unknownInstallation();
  return { installationId: id as InstallationId, secret };
}

function signedOut(): NotAdmitted {
  return new NotAdmitted(
    401,
    'UNAUTHENTICATED',
    'You are signed out, or your sign-in has ended. Sign in again; nothing was changed.',
  );
}

function unknownInstallation(): NotAdmitted {
  return new NotAdmitted(
    401,
    'UNKNOWN_INSTALLATION',
    'This computer is not enrolled here, or its enrolment was ended. Sign in, or enrol it again.',
  );
}

function otherProvider(): NotAdmitted {
  return new NotAdmitted(
    403,
    'OTHER_PROVIDER',
    'You signed in through another organization, which counts there alone. Sign out, and sign in for this one.',
  );
}

function providerOnly(): NotAdmitted {
  return new NotAdmitted(
    403,
    'PROVIDER_ONLY',
    'This organization lets people in through its own sign-in alone. Sign out, and choose \u201cSign in with your organization\u201d.',
  );
}

function notMember(): NotAdmitted {
  return new NotAdmitted(
    403,
    'NOT_A_MEMBER',
    'You are not a member of this organization. Ask its administrator to invite you.',
  );
}
