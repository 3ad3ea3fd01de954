import { dayIn } from '@needful/shared/domain/calendar.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { ExtensionSettingsType } from '../types/extension-settings.ts';
import { MeType } from '../types/me.ts';

builder.queryField('me', (t) =>
  t.field({
    type: MeType,
    authScopes: { person: true },
    description: 'The signed-in person. The one field of /graphql/me, and a field of every organization.',
    resolve: (_root, _args, { asker }) => {
      if (asker.person === null) throw new Error('This field was reached without a person');
      return asker.person;
    },
  }),
);

builder.queryField('organization', (t) =>
  t.prismaField({
    type: 'Organization',
    authScopes: { submitter: true },
    description: 'The organization of the URL.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.organization.findUniqueOrThrow({ ...query, where: { id: placeOf(context).org } }),
  }),
);

builder.queryField('extensionSettings', (t) =>
  t.prismaField({
    type: ExtensionSettingsType,
    authScopes: { submitter: true },
    description: 'What an extension of this organization works with.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.organization.findUniqueOrThrow({ ...query, where: { id: placeOf(context).org } }),
  }),
);

builder.queryField('officers', (t) =>
  t.prismaField({
    type: ['Designation'],
    authScopes: { submitter: true },
    description: 'Designations in force now, with their contacts.',
    resolve: (query, _root, _args, context) => {
      const { org, timeZone } = placeOf(context);
      const today = new Date(dayIn(timeZone, context.now));
      return context.reads.client.designation.findMany({
        ...query,
        where: {
          orgId: org,
          since: { lte: today },
          OR: [{ until: null }, { until: { gte: today } }],
        },
        orderBy: [{ role: 'asc' }, { since: 'desc' }],
      });
    },
  }),
);

builder.queryField('people', (t) =>
  t.prismaField({
    type: ['Membership'],
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Members, those who have left included.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.membership.findMany({
        ...query,
        where: { orgId: placeOf(context).org },
        orderBy: [{ name: 'asc' }, { personId: 'asc' }],
      }),
  }),
);

builder.queryField('invitations', (t) =>
  t.prismaField({
    type: ['Invitation'],
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Invitations, newest first.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.invitation.findMany({
        ...query,
        where: { orgId: placeOf(context).org },
        orderBy: { createdAt: 'desc' },
        take: 100,
      }),
  }),
);

builder.queryField('installations', (t) =>
  t.prismaField({
    type: ['Installation'],
    authScopes: { administrator: true },
    description: 'Computers that were enrolled, the newest first; at most 500.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.installation.findMany({
        ...query,
        where: { orgId: placeOf(context).org },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 500,
      }),
  }),
);
