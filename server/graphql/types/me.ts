import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { dueAcross } from '../../handle/due-across.ts';
import { dueSoon } from '../../handle/due-soon.ts';
import type { Role } from '../../store/people.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf } from '../context.ts';
import { MyDueType, type MyMembershipThere } from './due.ts';
import { RoleEnum } from './enums.ts';

/** One of my memberships; readable without an organization, by the policy that shows a person their own rows. */
export const MyMembershipType = builder.prismaObject('Membership', {
  variant: 'MyMembership',
  description: 'One of my memberships.',
  authScopes: (membership, { asker }) => membership.personId === asker.person?.id,
  select: { personId: true },
  fields: (t) => ({
    organizationId: t.exposeID('orgId', {
      description: 'The organization, as it stands in the URL of the API.',
    }),
    slug: t.string({
      description: 'Its name in addresses.',
      select: { organization: { select: { slug: true } } },
      resolve: ({ organization }) => organization.slug,
    }),
    organizationName: t.string({
      description: 'Its name.',
      select: { organization: { select: { name: true } } },
      resolve: ({ organization }) => organization.name,
    }),
    roles: t.field({
      type: [RoleEnum],
      select: { roles: true },
      description: 'What I may do there.',
      resolve: ({ roles }) => roles as Role[],
    }),
    wantsProvider: t.boolean({
      description:
        'The organization demands its own sign-in, and I came in by another: it refuses everything until I sign in there.',
      select: { organization: { select: { providerOnly: true } } },
      resolve: ({ organization }, _args, { asker }) =>
        organization.providerOnly && asker.person?.within === null,
    }),
    department: t.exposeString('department', { nullable: true, description: 'My department there.' }),
  }),
});

/** A sign-in through an organization's provider does not even tell where else the person belongs. */
function withinOf({ asker }: Context): { readonly orgId?: string } {
  const within = asker.person?.within ?? null;
  return within === null ? {} : { orgId: within };
}

/** Where a person is an officer now, as far as this sign-in may know. */
async function officerships(context: Context, person: PersonId): Promise<readonly MyMembershipThere[]> {
  const found = await context.reads.client.membership.findMany({
    where: { personId: person, ended: null, roles: { has: 'officer' }, ...withinOf(context) },
    orderBy: { since: 'asc' },
    select: {
      orgId: true,
      organization: { select: { slug: true, name: true, timeZone: true, providerOnly: true } },
    },
  });
  const within = context.asker.person?.within ?? null;
  return found.map(({ orgId: org, organization: { providerOnly, ...organization } }) => ({
    ...organization,
    org,
    wantsProvider: providerOnly && within === null,
  }));
}

export const MeType = builder.objectRef<{ id: string; name: string; email: string }>('Me').implement({
  description: 'The signed-in person.',
  authScopes: { person: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'My id.' }),
    personId: t.exposeID('id', { description: 'My id.' }),
    name: t.exposeString('name', { description: 'My name.' }),
    email: t.exposeString('email', { description: 'The address I sign in with.' }),
    memberships: t.prismaField({
      type: [MyMembershipType],
      description: 'Where I am a member now.',
      resolve: (query, _me, _args, context) =>
        context.reads.client.membership.findMany({
          ...query,
          where: { personId: personOf(context), ended: null, ...withinOf(context) },
          orderBy: { since: 'asc' },
        }),
    }),
    due: t.field({
      type: [MyDueType],
      description:
        'What is late or due soon wherever I am an officer, an organization each. One that could not be read is named.',
      resolve: async (_me, _args, context) => {
        const person = personOf(context);
        const { pool, now } = context;
        const memberships = await officerships(context, person);
        return [
          ...(await dueAcross(memberships, ({ org: id }) => {
            const org = id as OrganizationId;
            return inTenant(pool, { org, person }, (sql) => dueSoon(sql, { org, person, now }));
          })),
        ];
      },
    }),
  }),
});
