import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { designate } from '../../store/people.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { memberArgument } from '../member-argument.ts';
import { designationSuccess } from '../types/designation-success.ts';
import { DesignationRoleEnum } from '../types/enums.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('designationMake', (t) =>
  t.field({
    type: resultOf('DesignationMakeResult', designationSuccess('DesignationMakeSuccess')),
    authScopes: { administrator: true },
    description: 'Designates a member as privacy or security official, from a day on.',
    args: {
      role: t.arg({ type: DesignationRoleEnum, required: true }),
      holder: t.arg.id({ required: true, description: 'Person id of a member.' }),
      alternate: t.arg.id({ description: 'Person id of who stands in.' }),
      publicContact: t.arg.string({ description: 'Telephone or address for anyone.' }),
      since: t.arg({ type: 'Date', required: true, description: 'First day in force.' }),
      writtenOn: t.arg({ type: 'Date', description: 'The day it was put in writing.' }),
    },
    resolve: async (_root, { role, since, writtenOn, ...args }, context) => {
      const { org } = placeOf(context);
      const publicContact = parsed(lineSchema(200).nullable(), args.publicContact ?? null, 'publicContact');
      if (isRefusal(publicContact)) return publicContact;
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
        const holder = await memberArgument(sql, org, args.holder, 'holder');
        if (isRefusal(holder)) return holder;
        const alternate =
          args.alternate == null ? null : await memberArgument(sql, org, args.alternate, 'alternate');
        if (isRefusal(alternate)) return alternate;
        if (alternate === holder)
          return refuse(
            'own-alternate',
            'Nobody stands in for themselves. Choose somebody else.',
            'alternate',
          );
        const given = { role, holder, alternate, publicContact, since, writtenOn: writtenOn ?? null };
        return { id: await designate(sql, org, given) };
      });
    },
  }),
);
