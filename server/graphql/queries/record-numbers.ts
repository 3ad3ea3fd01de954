import { reminderSettings } from '../../store/reminder-settings.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { RecordNumberType } from '../types/record-number.ts';

builder.queryField('recordNumbers', (t) =>
  t.field({
    type: [RecordNumberType],
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'How this organization writes its medical record numbers.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const settings = await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        reminderSettings(sql, org),
      );
      return [...(settings.recordNumbers ?? [])];
    },
  }),
);
