import { escalationSettings } from '../../store/escalation.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { EscalationType } from '../types/escalation.ts';
import { MyMailType, myMail } from '../types/my-mail.ts';

builder.queryField('escalation', (t) =>
  t.field({
    type: EscalationType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'When incidents climb their ladder by themselves.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      return await inTenant(context.pool, { org }, (sql) => escalationSettings(sql, org));
    },
  }),
);

builder.queryField('myMail', (t) =>
  t.field({
    type: MyMailType,
    authScopes: { member: true },
    description: 'When I want mail of this organization, and since when my calendar has an address.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const person = personOf(context);
      return await inTenant(context.pool, { org, person }, (sql) => myMail(sql, org, person));
    },
  }),
);
