import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { findPersonByEmail } from '../../server/auth/people.ts';
import type { Server } from '../../server/compose.ts';
import { foundOrganization, newOrganizationId } from '../../server/store/found.ts';
import { addMember, designate, type Role } from '../../server/store/people.ts';
import { inTenant } from '../../server/store/tenant.ts';
import { demoSites } from '../up/demo.ts';

export const CLINIC = 'demo-clinic';
const TIME_ZONE = 'America/Chicago';

export type Cast = {
  readonly officer: { readonly email: string };
  readonly security: { readonly email: string };
  readonly staff: { readonly email: string };
};

/**
 * A clinic beside the demo practice in which one person holds both designations: founded by the store like any other,
 * with the same people.
 */
export async function foundClinic(
  server: Pick<Server, 'auth' | 'pool' | 'sealer'>,
  cast: Cast,
): Promise<void> {
  const org: OrganizationId = newOrganizationId();
  const members = [
    await member(server, cast.officer, ['officer', 'administrator']),
    await member(server, cast.security, ['officer']),
    await member(server, cast.staff, ['staff']),
  ] as const;
  const [{ personId: holder }] = members;
  await inTenant(server.pool, { org, person: holder }, async (sql) => {
    const founding = {
      slug: CLINIC,
      name: 'Demo Clinic',
      timeZone: TIME_ZONE,
      enrolmentCode: null,
      sites: demoSites(),
    };
    await foundOrganization(sql, server.sealer, org, founding);
    for (const one of members) await addMember(sql, org, one);
    const since = dayIn(TIME_ZONE, new Date().toISOString() as Instant);
    for (const role of ['privacy', 'security'] as const)
      await designate(sql, org, { role, holder, alternate: null, publicContact: cast.officer.email, since });
  });
}

async function member({ auth }: Pick<Server, 'auth'>, { email }: { email: string }, roles: readonly Role[]) {
  const person = await findPersonByEmail(auth, email);
  if (person === null)
    throw new Error(`${email} is not in the demo practice any more: it tells no storylines.`);
  return { personId: person.personId as PersonId, name: person.name, email, roles };
}
