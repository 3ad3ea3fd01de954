import type { ContactRole } from '../../store/governance.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { ContactRoleEnum } from './enums.ts';

const ContactType = builder.prismaObject('Contact', {
  description: 'Whom the ladder ends at, or who reviews from outside: a member, or a name and an address.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    role: t.field({
      type: ContactRoleEnum,
      description: 'What for.',
      resolve: ({ role }) => role as ContactRole,
    }),
    person: t.relation('person', { nullable: true, description: 'The member; null for somebody outside.' }),
    name: t.exposeString('name', { nullable: true, description: 'Name of somebody outside.' }),
    email: t.exposeString('email', { nullable: true, description: 'Work e-mail of somebody outside.' }),
  }),
});

const FunctionType = builder.prismaObject('OrganizationFunction', {
  description: 'A function of the organization, such as a department, and who runs it.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    head: t.relation('head', { description: 'Who runs it: recused where an incident concerns it.' }),
  }),
});

const ReportingLineType = builder.prismaObject('ReportingLine', {
  description: 'Who reports to whom.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    person: t.relation('person', { description: 'Who reports.' }),
    superior: t.relation('superior', { description: 'To whom.' }),
  }),
});

/** Everything routing asks of the organization beside its designations. */
export const GovernanceType = builder.objectRef<object>('Governance').implement({
  description: 'What routing asks of this organization beside its designations.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    contacts: t.prismaField({
      type: [ContactType],
      description: 'The governing body\u2019s contact and the external reviewer, where they are named.',
      resolve: (query, _governance, _args, context) =>
        context.reads.client.contact.findMany({ ...query, where: { orgId: placeOf(context).org } }),
    }),
    functions: t.prismaField({
      type: [FunctionType],
      description: 'Functions and who runs them, by name.',
      resolve: (query, _governance, _args, context) =>
        context.reads.client.organizationFunction.findMany({
          ...query,
          where: { orgId: placeOf(context).org },
          orderBy: { name: 'asc' },
        }),
    }),
    reportingLines: t.prismaField({
      type: [ReportingLineType],
      description: 'Who reports to whom.',
      resolve: (query, _governance, _args, context) =>
        context.reads.client.reportingLine.findMany({ ...query, where: { orgId: placeOf(context).org } }),
    }),
  }),
});

/** The success of a mutation that changes it, read after the commit. */
export function governanceSuccess(name: string) {
  return builder.objectRef<object>(name).implement({
    description: 'It was done.',
    authScopes: { administrator: true },
    fields: (t) => ({
      governance: t.field({
        type: GovernanceType,
        description: 'How it stands now.',
        resolve: async (governance, _args, context) => {
          await context.reads.open();
          return governance;
        },
      }),
    }),
  });
}
