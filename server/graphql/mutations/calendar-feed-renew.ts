import { renewFeed } from '../../store/calendar-feeds.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ address: string }>('CalendarFeedRenewSuccess').implement({
  description: 'The former address is good no more. The new one is shown this once.',
  authScopes: { officer: true },
  fields: (t) => ({
    address: t.exposeString('address', { description: 'To subscribe to in a calendar.' }),
  }),
});

builder.mutationField('calendarFeedRenew', (t) =>
  t.field({
    type: resultOf('CalendarFeedRenewResult', Success),
    authScopes: { officer: true },
    description: 'Gives my calendar of running clocks a new secret address.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const person = personOf(context);
      const secret = await inTenant(context.pool, { org, person }, (sql) =>
        renewFeed(sql, org, person, context.now),
      );
      return { address: `${context.origin}/calendar/${org}/${secret}.ics` };
    },
  }),
);
