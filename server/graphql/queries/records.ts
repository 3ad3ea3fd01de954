import { isCalendarDate } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { wouldPurgeOn } from '../../handle/purge.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { badInput } from '../faults.ts';
import { DueType, RecordsType } from '../types/records.ts';

builder.queryField('records', (t) =>
  t.field({
    type: RecordsType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'What this organization keeps, for how long, and how it proves it.',
    resolve: () => ({}),
  }),
);

builder.queryField('wouldPurge', (t) =>
  t.field({
    type: [DueType],
    authScopes: { $any: { officer: true, administrator: true } },
    description:
      'What would be purged on a day if nothing happened until then, and no hold over the whole organization stood: the first 100.',
    args: { on: t.arg({ type: 'Date', required: true }) },
    resolve: async (_root, args, context) => {
      const on = String(args.on);
      if (!isCalendarDate(on)) throw badInput('on: that is no date. Write it as 2032-11-22.');
      const { org } = placeOf(context);
      const asking = { org, person: personOf(context) };
      const due = await inTenant(context.pool, asking, (sql) =>
        wouldPurgeOn(sql, asking, on as CalendarDate, 100),
      );
      return [...due];
    },
  }),
);
