import { dayIn } from '@needful/shared/domain/calendar.ts';
import { isUuid, type PersonId } from '@needful/shared/domain/ids.ts';
import { refuse } from '@needful/shared/domain/refusal.ts';
import { lockHead } from '../../store/incidents.ts';
import { designationsHeld, endMembership, findMember } from '../../store/people.ts';
import { appendRecord } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { actorOf, personOf, placeOf } from '../context.ts';
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
      const { org, timeZone } = placeOf(context);
      const me = personOf(context);
      if (personId === me)
        return refuse(
          'own-membership',
          'You cannot end your own membership. Ask another administrator.',
          'personId',
        );
      if (!isUuid(personId)) return notMember();
      const person = personId as PersonId;
      const ended = await inTenant(context.pool, { org, person: me }, async (sql) => {
        // Of two administrators who end each other at once one stays: nobody else could let anybody in again.
        await lockHead(sql, org);
        const asker = await findMember(sql, org, me);
        if (asker?.roles.includes('administrator') !== true) return false;
        if (!(await endMembership(sql, org, person, context.now))) return false;
        const designations = await designationsHeld(sql, org, person, dayIn(timeZone, context.now));
        const event = { type: 'access-ended', person, designations } as const;
        await appendRecord(sql, org, { ...event, actor: actorOf(context), at: context.now });
        return true;
      });
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
