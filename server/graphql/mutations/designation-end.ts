import { refuse } from '@needful/shared/domain/refusal.ts';
import { endDesignation } from '../../store/governance.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { designationOf } from '../global-id.ts';
import { designationSuccess } from '../types/designation-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('designationEnd', (t) =>
  t.field({
    type: resultOf('DesignationEndResult', designationSuccess('DesignationEndSuccess')),
    authScopes: { administrator: true },
    description: 'Ends a designation with its last day. What was decided under it stays.',
    args: {
      id: t.arg.id({ required: true }),
      until: t.arg({ type: 'Date', required: true, description: 'Last day in force.' }),
    },
    resolve: async (_root, args, context) => {
      const { org } = placeOf(context);
      const id = designationOf(org, args.id);
      const ended =
        id !== null &&
        (await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
          endDesignation(sql, org, id, args.until),
        ));
      return ended
        ? { id }
        : refuse(
            'no-such-designation',
            'There is no such designation, or it begins after that day.',
            'until',
          );
    },
  }),
);
