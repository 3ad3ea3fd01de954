import type { Role } from '../../store/people.ts';
import { builder } from '../builder.ts';
import { RoleEnum } from './enums.ts';

export const MembershipNode = builder.prismaNode('Membership', {
  id: { field: 'orgId_personId' },
  nullable: true,
  description: 'A person\u2019s place in this organization.',
  authScopes: { submitter: true },
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'The person, the same in every organization.' }),
    name: t.exposeString('name', { description: 'Name, as colleagues know it.' }),
    email: t.exposeString('email', {
      description: 'Work e-mail. Seen by officers, administrators, and the person.',
      authScopes: ({ personId }, _args, { asker }) =>
        personId === asker.person?.id ? true : { officer: true, administrator: true },
    }),
    roles: t.field({
      type: [RoleEnum],
      description: 'What this member may do.',
      resolve: ({ roles }) => roles as Role[],
    }),
    department: t.exposeString('department', { nullable: true, description: 'Department, if one is kept.' }),
    since: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ since }) => since }),
    ended: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the membership ended; what the person did stays in the history.',
      resolve: ({ ended }) => ended,
    }),
  }),
});
