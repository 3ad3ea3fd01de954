import type { CharterChoice } from '@needful/shared/domain/charter/decider.ts';
import { DESIGNATION_TITLES, type DesignationRole } from '@needful/shared/domain/incident/route.ts';
import { builder } from '../builder.ts';
import { CharterChoiceEnum, DesignationRoleEnum } from './enums.ts';

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
    writtenOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day the appointment was put in writing.',
      resolve: ({ writtenOn }) => writtenOn,
    }),
    authority: t.exposeString('authority', {
      nullable: true,
      description: 'What the holder may decide, by the charter.',
    }),
    reportingLine: t.exposeString('reportingLine', {
      nullable: true,
      description: 'To whom the holder answers, by the charter.',
    }),
    isExternal: t.exposeBoolean('isExternal', { description: 'Whether the holder comes from outside.' }),
    choice: t.field({
      type: CharterChoiceEnum,
      description: 'When somebody else looks at the high-risk decisions of one who decides alone.',
      resolve: ({ choice }) => choice as CharterChoice,
    }),
    absentFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of an absence, during which the alternate acts.',
      resolve: ({ absentFrom }) => absentFrom,
    }),
    absentUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day of that absence.',
      resolve: ({ absentUntil }) => absentUntil,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day in force.',
      resolve: ({ until }) => until,
    }),
  }),
});
