import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { setFunctionHead } from '../../store/governance.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { memberArgument } from '../member-argument.ts';
import { governanceSuccess } from '../types/governance.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('functionHeadSet', (t) =>
  t.field({
    type: resultOf('FunctionHeadSetResult', governanceSuccess('FunctionHeadSetSuccess')),
    authScopes: { administrator: true },
    description: 'Says who runs a function of the organization; without a head, the function is removed.',
    args: {
      name: t.arg.string({ required: true, description: 'E.g. a department, at most 100 characters.' }),
      head: t.arg.id({ description: 'Person id of the member who runs it.' }),
    },
    resolve: async (_root, args, context) => {
      const name = parsed(lineSchema(100), args.name, 'name');
      if (isRefusal(name)) return name;
      const { org } = placeOf(context);
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
        const head = args.head == null ? null : await memberArgument(sql, org, args.head, 'head');
        if (isRefusal(head)) return head;
        await setFunctionHead(sql, org, name, head);
        return {};
      });
    },
  }),
);
