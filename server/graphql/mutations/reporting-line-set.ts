import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { setReportingLine } from '../../store/governance.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { memberArgument } from '../member-argument.ts';
import { governanceSuccess } from '../types/governance.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('reportingLineSet', (t) =>
  t.field({
    type: resultOf('ReportingLineSetResult', governanceSuccess('ReportingLineSetSuccess')),
    authScopes: { administrator: true },
    description: 'Says to whom a member reports; without a superior, to nobody.',
    args: {
      person: t.arg.id({ required: true, description: 'Person id of the member who reports.' }),
      reportsTo: t.arg.id({ description: 'Person id of the superior.' }),
    },
    resolve: async (_root, args, context) => {
      if (args.person === args.reportsTo)
        return refuse('reports-to-self', 'Nobody reports to themselves. Choose somebody else.', 'reportsTo');
      const { org } = placeOf(context);
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
        const person = await memberArgument(sql, org, args.person, 'person');
        if (isRefusal(person)) return person;
        const above =
          args.reportsTo == null ? null : await memberArgument(sql, org, args.reportsTo, 'reportsTo');
        if (isRefusal(above)) return above;
        await setReportingLine(sql, org, person, above);
        return {};
      });
    },
  }),
);
