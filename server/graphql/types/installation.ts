import { builder } from '../builder.ts';

export const InstallationNode = builder.prismaNode('Installation', {
  id: { field: 'orgId_id' },
  nullable: true,
  description: 'A computer that was enrolled: its credential submits reports, and reads nothing of anybody.',
  authScopes: { administrator: true },
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it was called when it was enrolled.' }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was enrolled.',
      resolve: ({ createdAt }) => createdAt,
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { revokedAt: true },
      description: 'When its credential was ended; what it reported stays.',
      resolve: ({ revokedAt }) => revokedAt,
    }),
  }),
});
