import { refuse } from '@needful/shared/domain/refusal.ts';
import { LEAST_YEARS, MOST_YEARS } from '@needful/shared/domain/retention/retention.ts';
import { appendRecord } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { actorOf, personOf, placeOf } from '../context.ts';
import { RecordsType } from '../types/records.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('retentionScheduleSet', (t) =>
  t.field({
    type: resultOf(
      'RetentionScheduleSetResult',
      successOf('RetentionScheduleSetSuccess', 'records', RecordsType),
    ),
    authScopes: { administrator: true },
    description:
      'Sets after how many years what names people is purged, counted from when it was last in effect; without a number nothing is.',
    args: { years: t.arg.int({ description: 'From 6 to 100.' }) },
    resolve: async (_root, args, context) => {
      const years = args.years ?? null;
      if (years !== null && (years < LEAST_YEARS || years > MOST_YEARS))
        return refuse(
          'schedule-unlawful',
          `Records are kept six years at least, from creation or from when they were last in effect, whichever is later (45 CFR 164.530(j)(2)). Choose from ${LEAST_YEARS} to ${MOST_YEARS} years.`,
          'years',
        );
      const { org } = placeOf(context);
      const event = { type: 'schedule-set', years, actor: actorOf(context), at: context.now } as const;
      await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        appendRecord(sql, org, event),
      );
      return {};
    },
  }),
);
