import { randomBytes } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { createPerson } from '../../server/auth/people.ts';
import type { Server } from '../../server/compose.ts';
import { foundOrganization, newOrganizationId } from '../../server/store/found.ts';
import { addMember, designate, invite, type Role } from '../../server/store/people.ts';
import { inTenant, type Sql } from '../../server/store/tenant.ts';

export type Colleague = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** An organization beside the demo practice, with one person in each role and one who holds nothing yet. */
export type Practice = {
  readonly organizationId: OrganizationId;
  readonly slug: string;
  readonly enrolmentCode: string;
  /** Officer alone: holds both designations, is no administrator. */
  readonly officer: Colleague;
  /** Administrator alone: no officer. */
  readonly administrator: Colleague;
  readonly staff: Colleague;
};

const ROLES: Readonly<Record<'officer' | 'administrator' | 'staff', readonly Role[]>> = {
  officer: ['officer'],
  administrator: ['administrator'],
  staff: ['staff'],
};

/**
 * Founds it through the same store and accounts as any other.
 * @param options.undesignated leaves both designations empty
 */
export async function foundPractice(
  server: Pick<Server, 'auth' | 'pool' | 'sealer'>,
  slug: string,
  options: { readonly undesignated?: boolean } = {},
): Promise<Practice> {
  const org = newOrganizationId();
  const enrolmentCode = randomBytes(18).toString('base64url');
  const people = {
    officer: await makeColleague(server, `Officer of ${slug}`),
    administrator: await makeColleague(server, `Administrator of ${slug}`),
    staff: await makeColleague(server, `Member of ${slug}`),
  };
  await inTenant(server.pool, { org }, async (sql) => {
    const sites = [{ profile: 'roundcube', match: `https://mail.${slug}.example/*` }];
    const timeZone = 'America/New_York';
    const founding = { slug, name: `Practice ${slug}`, timeZone, enrolmentCode, sites };
    await foundOrganization(sql, server.sealer, org, founding);
    for (const who of ['officer', 'administrator', 'staff'] as const)
      await addMember(sql, org, { ...people[who], roles: ROLES[who] });
    if (options.undesignated !== true) await designateBoth(sql, org, timeZone, people.officer.personId);
    const email = `invited@${slug}.example`;
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const open = {
      email,
      name: null,
      roles: ['staff'] as const,
      department: null,
      createdBy: null,
      expiresAt,
    };
    await invite(sql, org, open);
  });
  return { organizationId: org, slug, enrolmentCode, ...people };
}

async function designateBoth(
  sql: Sql,
  org: OrganizationId,
  timeZone: string,
  holder: PersonId,
): Promise<void> {
  const since = dayIn(timeZone, new Date().toISOString() as Instant);
  for (const role of ['privacy', 'security'] as const)
    await designate(sql, org, { role, holder, alternate: null, publicContact: null, since });
}

/** A person who can sign in and belongs to no organization. */
export async function makeColleague(server: Pick<Server, 'auth'>, name: string): Promise<Colleague> {
  const password = randomBytes(12).toString('base64url');
  const spelled = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/\.$/, '');
  const email = `${spelled}.${randomBytes(3).toString('hex')}@people.example`;
  const made = await createPerson(server.auth, { email, name, password });
  if ('refusal' in made) throw new Error(made.refusal.message);
  return { personId: made.personId as PersonId, name, email, password };
}
