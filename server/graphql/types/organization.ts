import { builder } from '../builder.ts';

export const OrganizationNode = builder.prismaNode('Organization', {
  id: { field: 'id' },
  nullable: true,
  description: 'One practice, hospital or business associate: a tenant.',
  authScopes: { submitter: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'IANA time zone in which its calendar dates are meant.',
    }),
  }),
});
