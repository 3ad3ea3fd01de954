import type { Role } from '../../store/people.ts';
import { builder } from '../builder.ts';
import { RoleEnum } from './enums.ts';

export const InvitationNode = builder.prismaNode('Invitation', {
  id: { field: 'orgId_id' },
  nullable: true,
  description: 'An invitation to join this organization. Its link is shown once, when it is made.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    email: t.exposeString('email', { description: 'Whom it was made for.' }),
    roles: t.field({
      type: [RoleEnum],
      description: 'Roles it grants.',
      resolve: ({ roles }) => roles as Role[],
    }),
    department: t.exposeString('department', { nullable: true, description: 'Department it grants.' }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: ({ createdAt }) => createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it opens.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    acceptedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was used.',
      resolve: ({ acceptedAt }) => acceptedAt,
    }),
  }),
});
