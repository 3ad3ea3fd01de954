import { dayIn } from '@needful/shared/domain/calendar.ts';
import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { countCard } from '../../store/card-counts.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { placeOf } from '../context.ts';
import { countAsker } from '../limited.ts';
import { CardOutcomeEnum } from '../types/enums.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ counted: boolean }>('CardCountedSuccess').implement({
  description: 'It was counted.',
  authScopes: { submitter: true },
  fields: (t) => ({ counted: t.exposeBoolean('counted', { description: 'Always true.' }) }),
});

builder.mutationField('cardCounted', (t) =>
  t.field({
    type: resultOf('CardCountedResult', Success),
    authScopes: { submitter: true },
    description: 'Counts a card for its day. No person and no page is kept.',
    args: {
      rule: t.arg.string({ required: true }),
      site: t.arg.string({ required: true }),
      act: t.arg.string({ required: true }),
      outcome: t.arg({ type: CardOutcomeEnum, required: true }),
    },
    resolve: async (_root, { rule, site, act, outcome }, context) => {
      await countAsker(context, 'cards-of-sender');
      if (!Object.hasOwn(reminders, rule))
        return refuse('unknown-rule', 'This server has no such reminder rule. Update the extension.', 'rule');
      const siteId = parsed(idSchema, site, 'site');
      if (isRefusal(siteId)) return siteId;
      const knownAct = parsed(z.enum(ACTS), act, 'act');
      if (isRefusal(knownAct)) return knownAct;
      const { org, timeZone } = placeOf(context);
      const day = dayIn(timeZone, context.now);
      await inTenant(context.pool, { org }, (sql) =>
        countCard(sql, org, day, { rule, site: siteId, act: knownAct, outcome }),
      );
      return { counted: true };
    },
  }),
);
