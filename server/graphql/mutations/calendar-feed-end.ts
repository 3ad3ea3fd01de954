import { refuse } from '@needful/shared/domain/refusal.ts';
import { endFeed } from '../../store/calendar-feeds.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { MyMailType, myMail } from '../types/my-mail.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('calendarFeedEnd', (t) =>
  t.field({
    type: resultOf('CalendarFeedEndResult', successOf('CalendarFeedEndSuccess', 'myMail', MyMailType)),
    authScopes: { officer: true },
    description: 'Ends the address of my calendar: whoever has it sees nothing more.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const person = personOf(context);
      return await inTenant(context.pool, { org, person }, async (sql) => {
        if (!(await endFeed(sql, org, person)))
          return refuse('no-calendar', 'Your calendar has no address. Nothing was changed.');
        return await myMail(sql, org, person);
      });
    },
  }),
);
