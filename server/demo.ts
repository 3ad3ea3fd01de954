import { randomBytes } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { library } from '@needful/shared/policies/_library.ts';
import { createPerson } from './auth/people.ts';
import type { Server } from './compose.ts';
import { snippetIn } from './handle/snippet.ts';
import { foundOrganization, newOrganizationId } from './store/found.ts';
import { addMember, designate, invite, type Role } from './store/people.ts';
import { inTenant, type Sql } from './store/tenant.ts';

/** Who can sign in to the demo practice, and how. Passwords are made anew for every installation. */
export type DemoPractice = {
  readonly organizationId: OrganizationId;
  readonly slug: string;
  readonly enrolmentCode: string;
  /** Opens the extension's first enrolment, for the reporter of the demo. */
  readonly invitationLink: string;
  readonly officer: { readonly email: string; readonly password: string };
  readonly security: { readonly email: string; readonly password: string };
  readonly staff: { readonly email: string; readonly password: string };
};

type DemoPerson = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly department: string;
};

const TIME_ZONE = 'America/Chicago';

const OFFICER: DemoPerson = {
  name: 'Pat Lee',
  email: 'pat.lee@demo.example',
  roles: ['officer', 'administrator'],
  department: 'Compliance',
};
const SECURITY: DemoPerson = {
  name: 'Sam Rivera',
  email: 'sam.rivera@demo.example',
  roles: ['officer'],
  department: 'IT',
};
const STAFF: DemoPerson = {
  name: 'Alice Nguyen',
  email: 'alice.nguyen@demo.example',
  roles: ['staff'],
  department: 'Front desk',
};

/**
 * Founds the demo practice through the same store and the same accounts as any other organization.
 * @param sites where the extension may speak, e.g. the practice webmail of `npm run demo`
 * @param snippets what it has adopted from the library; without it, all that reminders quote
 */
export async function createDemoPractice(
  server: Pick<Server, 'auth' | 'pool' | 'sealer'>,
  origin: string,
  sites: readonly { profile: string; match: string }[],
  snippets: readonly string[] = QUOTED,
): Promise<DemoPractice> {
  const org = newOrganizationId();
  const enrolmentCode = randomBytes(18).toString('base64url');
  const [officer, security, staff] = [
    await account(server, OFFICER),
    await account(server, SECURITY),
    await account(server, STAFF),
  ];
  const slug = 'demo-practice';
  const invitation = await inTenant(server.pool, { org, person: officer.personId }, async (sql) => {
    await foundOrganization(sql, server.sealer, org, {
      slug,
      name: 'Demo Practice',
      timeZone: TIME_ZONE,
      enrolmentCode,
      sites,
    });
    for (const person of [officer, security, staff]) await addMember(sql, org, person);
    const since = dayIn(TIME_ZONE, new Date().toISOString() as Instant);
    const contact = (person: DemoPerson) => `${person.email}, 555-0100`;
    await designate(sql, org, {
      role: 'privacy',
      holder: officer.personId,
      alternate: security.personId,
      publicContact: contact(OFFICER),
      since,
    });
    await designate(sql, org, {
      role: 'security',
      holder: security.personId,
      alternate: officer.personId,
      publicContact: contact(SECURITY),
      since,
    });
    await adopt(sql, org, snippets, officer.personId, security.personId);
    const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    return await invite(sql, org, {
      email: 'new.colleague@demo.example',
      name: null,
      roles: ['staff'],
      department: null,
      createdBy: officer.personId,
      expiresAt,
    });
  });
  return {
    organizationId: org,
    slug,
    enrolmentCode,
    invitationLink: `${origin}/join/${org}.${invitation.token}`,
    officer: { email: officer.email, password: officer.password },
    security: { email: security.email, password: security.password },
    staff: { email: staff.email, password: staff.password },
  };
}

const QUOTED = [...library].filter(([, { rules }]) => rules.length > 0).map(([id]) => id);
/** Waits for its second person, so that there is something to approve. */
const WAITING = 'lost-devices';

/** Snippets of the library, written by one officer and approved by the other; one more waits for the first. */
async function adopt(
  sql: Sql,
  org: OrganizationId,
  snippets: readonly string[],
  writer: PersonId,
  approver: PersonId,
): Promise<void> {
  const now = new Date().toISOString() as Instant;
  const write = async (id: string, by: PersonId) => {
    const content = library.get(id)?.content;
    if (content === undefined) throw new Error(`The library has no ${id}`);
    await snippetIn(sql, { org, by, now }, id, { type: 'write', after: 0, content });
  };
  for (const id of snippets) {
    await write(id, writer);
    await snippetIn(sql, { org, by: approver, now }, id, { type: 'approve', version: 1 });
  }
  await write(WAITING, approver);
}

async function account({ auth }: Pick<Server, 'auth'>, person: DemoPerson) {
  const password = randomBytes(12).toString('base64url');
  const made = await createPerson(auth, { ...person, password });
  if ('refusal' in made) throw new Error(`The demo practice cannot be made: ${made.refusal.message}`);
  return { ...person, password, personId: made.personId as PersonId };
}
