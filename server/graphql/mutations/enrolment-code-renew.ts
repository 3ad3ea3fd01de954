import { renewEnrolmentCode } from '../../store/installations.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ code: string }>('EnrolmentCodeRenewSuccess').implement({
  description: 'The old code is accepted no more. The new one is shown this once.',
  authScopes: { administrator: true },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'For the policy that rolls the extension out.' }),
  }),
});

builder.mutationField('enrolmentCodeRenew', (t) =>
  t.field({
    type: resultOf('EnrolmentCodeRenewResult', Success),
    authScopes: { administrator: true },
    description:
      'Replaces the code with which managed computers enrol themselves. Computers that are enrolled stay so.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const code = await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        renewEnrolmentCode(sql, org),
      );
      return { code };
    },
  }),
);
