import { RESPONSIBILITIES, type Responsibility } from '@needful/shared/domain/charter/responsibilities.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { GovernanceType } from '../types/governance.ts';
import { ResponsibilityType } from '../types/responsibility.ts';

builder.queryField('governance', (t) =>
  t.field({
    type: GovernanceType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'What routing asks of this organization beside its designations.',
    resolve: () => ({}),
  }),
);

builder.queryField('designations', (t) =>
  t.prismaField({
    type: ['Designation'],
    authScopes: { $any: { officer: true, administrator: true } },
    description:
      'Every designation, those that have ended and those to come included; the latest first, at most 100.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.designation.findMany({
        ...query,
        where: { orgId: placeOf(context).org },
        orderBy: [{ since: 'desc' }, { role: 'asc' }],
        take: 100,
      }),
  }),
);

builder.queryField('responsibilities', (t) =>
  t.field({
    type: [ResponsibilityType],
    authScopes: { member: true },
    description: 'Which decisions belong to which designation: for everybody to read.',
    resolve: () => Object.entries(RESPONSIBILITIES).map(([id, one]) => ({ id, ...(one as Responsibility) })),
  }),
);
