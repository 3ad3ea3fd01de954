import { isUuid } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { SignInEventType } from '../types/sign-in-event.ts';

builder.queryField('signInEvents', (t) =>
  t.field({
    type: [SignInEventType],
    authScopes: { administrator: true },
    description:
      'How a member signed in since they belong here, the latest first, at most fifty: only what counts in this organization. Empty for who is no member.',
    args: { personId: t.arg.id({ required: true }) },
    resolve: async (_root, { personId }, context) => {
      if (!isUuid(personId)) return [];
      const { org } = placeOf(context);
      const member = await context.reads.client.membership.findFirst({
        where: { orgId: org, personId, ended: null },
        select: { since: true, organization: { select: { providerOnly: true } } },
      });
      if (member === null) return [];
      const { since, organization } = member;
      return [
        ...(await context.signInEvents(personId, {
          organizationId: org,
          providerOnly: organization.providerOnly,
          since,
        })),
      ];
    },
  }),
);
