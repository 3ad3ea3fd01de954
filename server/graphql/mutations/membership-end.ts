import { isUuid, type PersonId } from '@needful/shared/domain/ids.ts';
import { refuse } from '@needful/shared/domain/refusal.ts';
import { endMembership } from '../../store/people.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ personId: string }>('MembershipEndSuccess').implement({
  description: 'The membership has ended.',
  authScopes: { administrator: true },
  fields: (t) => ({
    membership: t.prismaField({
      type: 'Membership',
      description: 'The membership as it now stands.',
      resolve: async (query, { personId }, _args, context) => {
        await context.reads.open();
        const where = { orgId_personId: { orgId: placeOf(context).org, personId } };
        return await context.reads.client.membership.findUniqueOrThrow({ ...query, where });
      },
    }),
  }),
});

builder.mutationField('membershipEnd', (t) =>
  t.field({
    type: resultOf('MembershipEndResult', Success),
    authScopes: { administrator: true },
    description:
      'Ends a person\u2019s membership, from their next request on. What they did stays in the history.',
    args: { personId: t.arg.id({ required: true }) },
    resolve: async (_root, { personId }, context) => {
      const { org } = placeOf(context);
      const me = personOf(context);
      if (personId === me)
        return refuse(
          'own-membership',
          'You cannot end your own membership. Ask another administrator.',
          'personId',
        );
      if (!isUuid(personId)) return notMember();
      const ended = await inTenant(context.pool, { org, person: me }, (sql) =>
        endMembership(sql, org, personId as PersonId, context.now),
      );
      if (!ended) return notMember();
      await context.endSignIns(org, personId as PersonId);
      return { personId };
    },
  }),
);

function notMember() {
  return refuse(
    'not-a-member',
    'There is no such member now. Reload the list; nothing was changed.',
    'personId',
  );
}
