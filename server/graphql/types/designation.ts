import type { DesignationRole } from '@needful/shared/domain/incident/route.ts';
import { builder } from '../builder.ts';
import { DesignationRoleEnum } from './enums.ts';

/** What people call the holder. */
export const DESIGNATION_TITLES: Record<DesignationRole, string> = {
  privacy: 'Privacy Officer',
  security: 'Security Officer',
};

export const DesignationNode = builder.prismaNode('Designation', {
  id: { field: 'orgId_id' },
  nullable: true,
  description:
    'A dated, written appointment as privacy or security official (164.530(a)(1)(i), 164.308(a)(2)).',
  authScopes: { submitter: true },
  fields: (t) => ({
    role: t.field({
      type: DesignationRoleEnum,
      description: 'Which official.',
      resolve: ({ role }) => role as DesignationRole,
    }),
    title: t.string({
      description: 'What people call the holder.',
      resolve: ({ role }) => DESIGNATION_TITLES[role as DesignationRole],
    }),
    holder: t.relation('holder', { description: 'Who holds it.' }),
    alternate: t.relation('alternate', { nullable: true, description: 'Who stands in.' }),
    publicContact: t.exposeString('publicContact', {
      nullable: true,
      description: 'Telephone or address that anyone may use (164.520(b)(1)(vii)).',
    }),
    since: t.field({ type: 'Date', description: 'First day in force.', resolve: ({ since }) => since }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day in force.',
      resolve: ({ until }) => until,
    }),
  }),
});
