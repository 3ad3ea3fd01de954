import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { readOverview } from '../../read/overview.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { badInput } from '../faults.ts';
import { OverviewType } from '../types/overview.ts';

const LONGEST_DAYS = 3 * 366;

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'What leadership is shown: of the last twelve months, where no period is named.',
    args: {
      from: t.arg({ type: 'Date', description: 'The first day; three years before the last at most.' }),
      to: t.arg({ type: 'Date', description: 'The last day; today where it is left out.' }),
    },
    resolve: async (_root, args, context) => {
      const { pool, now } = context;
      const { org, timeZone } = placeOf(context);
      const today = dayIn(timeZone, now);
      const to = (args.to as CalendarDate | null | undefined) ?? today;
      const from = (args.from as CalendarDate | null | undefined) ?? yearBefore(to);
      if (from > to) throw badInput('The first day of the period lies after its last.');
      if (from < addDays(to, -LONGEST_DAYS)) throw badInput('A period has three years at most.');
      return await readOverview(pool, { org, person: personOf(context), timeZone, today, from, to });
    },
  }),
);

/** The first of the month that makes it twelve months with the last. */
function yearBefore(to: CalendarDate): CalendarDate {
  const [year = 0, month = 0] = to.split('-').map(Number);
  const first = month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`;
  return `${first}-01` as CalendarDate;
}
