import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import { blindSpotsSince } from '../../store/site-readings.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { BlindSpotType } from '../types/blind-spot.ts';

/** Days looked back, today counted. */
const DAYS = 30;

builder.queryField('blindSpots', (t) =>
  t.field({
    type: [BlindSpotType],
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Where Needful means to read a site and could not, in the last thirty days.',
    resolve: async (_root, _args, context) => {
      const { org, timeZone } = placeOf(context);
      const from = addDays(dayIn(timeZone, context.now), 1 - DAYS);
      return [
        ...(await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
          blindSpotsSince(sql, from),
        )),
      ];
    },
  }),
);
