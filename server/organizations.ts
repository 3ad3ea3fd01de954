import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Auth } from './auth/auth.ts';
import { signOutEverywhere, signOutWithin } from './auth/people.ts';
import type { Organizations } from './auth/provider/admission.ts';
import { keepEvent, NOWHERE } from './auth/trail/trail.ts';
import { type Sealer, unpackSealed } from './keys/seal.ts';
import { belongsSomewhere, invitationsAt, memberAt } from './store/admission.ts';
import { acceptInvitation, addMember, findMember, type Role } from './store/people.ts';
import { inTenant } from './store/tenant.ts';

const NO_ORGANIZATION = '00000000-0000-0000-0000-000000000000' as OrganizationId;

export const SECRET_PLACE = 'sign-in-provider/secret';

/** What sign-in may ask of the organizations, one tenant at a time. */
export function organizationsOf(pool: pg.Pool, sealer: Sealer, now: () => Date): Organizations {
  return {
    openSecret: (org, sealed) =>
      sealer.open(org as OrganizationId, SECRET_PLACE, unpackSealed(Buffer.from(sealed, 'base64'))),
    isMember: (org, person) =>
      inTenant(pool, { org: org as OrganizationId }, async (sql) => {
        return (await findMember(sql, org as OrganizationId, person as PersonId)) !== null;
      }),
    memberAt: (org, email) =>
      inTenant(pool, { org: org as OrganizationId }, (sql) => memberAt(sql, org as OrganizationId, email)),
    invitedAt: (org, email) =>
      inTenant(pool, { org: org as OrganizationId }, async (sql) => {
        const open = await invitationsAt(sql, org as OrganizationId, email, now().toISOString());
        return open[0] ?? null;
      }),
    accept: (org, email, person) => accept(pool, org as OrganizationId, email, person, now().toISOString()),
  };
}

/** What a membership that has ended was good for: its provider's sign-ins, or with the last one all of them. */
export function endingSignIns(auth: Auth, pool: pg.Pool) {
  return async (org: OrganizationId, person: PersonId): Promise<void> => {
    const remains = await inTenant(pool, { org, person }, (sql) => belongsSomewhere(sql, person));
    if (remains) await signOutWithin(auth, person, org);
    else await signOutEverywhere(auth, person);
    const within = remains ? org : null;
    await keepEvent(auth.settings, 'sign-ins-ended', { personId: person, within }, NOWHERE);
  };
}

/**
 * Ends what a server that died between the end of a membership and that of its sign-ins left behind: whatever people
 * without any membership hold. Until then it opened nothing, since every request asks for the membership. Who has
 * just signed in may be about to accept an invitation.
 * @returns how many people
 */
export async function endSignInsOfNobody(auth: Auth, pool: pg.Pool, now: Date): Promise<number> {
  const { rows } = await auth.settings.pool.query<{ person: PersonId }>(
    `select "userId" as person from auth.session group by 1 having max("createdAt") < $1
     union select "userId" from auth."oauthRefreshToken" group by 1 having max("createdAt") < $1`,
    [new Date(now.getTime() - 60 * 60 * 1000)],
  );
  let ended = 0;
  for (const { person } of rows) {
    // No organization has this id: the policy shows a person their own memberships everywhere.
    const tenant = { org: NO_ORGANIZATION, person };
    if (await inTenant(pool, tenant, (sql) => belongsSomewhere(sql, person))) continue;
    await signOutEverywhere(auth, person);
    await keepEvent(auth.settings, 'sign-ins-ended', { personId: person }, NOWHERE);
    ended += 1;
  }
  return ended;
}

async function accept(
  pool: pg.Pool,
  org: OrganizationId,
  email: string,
  { personId, name }: { readonly personId: string; readonly name: string },
  at: string,
): Promise<boolean> {
  return await inTenant(pool, { org }, async (sql) => {
    const open = await invitationsAt(sql, org, email, at);
    for (const { id, department, roles } of open) {
      const member = { personId: personId as PersonId, name, email, department, roles: roles as Role[] };
      await addMember(sql, org, member);
      await acceptInvitation(sql, org, id, at);
    }
    return open.length > 0;
  });
}
