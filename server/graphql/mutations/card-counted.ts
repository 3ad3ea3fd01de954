import { dayIn } from '@needful/shared/domain/calendar.ts';
import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { spell } from '@needful/shared/domain/reminders/combination.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { factsIn } from '@needful/shared/wire/reminders.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { type CardCount, type CardOutcome, countCard } from '../../store/card-counts.ts';
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
      rule: t.arg.string({
        description: 'Left out for an act that was considered, whatever the rules said.',
      }),
      site: t.arg.string({ required: true }),
      act: t.arg.string({ required: true }),
      outcome: t.arg({ type: CardOutcomeEnum, required: true }),
      combination: t.arg.string({ description: 'The coarse facts, as the extension spells them.' }),
      reason: t.arg.string({ description: 'Id of the reason that was given for going on.' }),
    },
    resolve: async (_root, args, context) => {
      await countAsker(context, 'cards-of-sender');
      const card = cardIn(args);
      if (isRefusal(card)) return card;
      const { org, timeZone } = placeOf(context);
      const day = dayIn(timeZone, context.now);
      await inTenant(context.pool, { org }, (sql) => countCard(sql, org, day, card));
      return { counted: true };
    },
  }),
);

type Given = {
  readonly rule?: string | null | undefined;
  readonly site: string;
  readonly act: string;
  readonly outcome: CardOutcome;
  readonly combination?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

/** What is counted: ids that this server knows and coarse facts, never a text of anybody's. */
function cardIn({ rule, site, act, outcome, combination, reason }: Given): CardCount | Refusal {
  const known =
    rule == null ? undefined : Object.entries<ReminderRule>(reminders).find(([id]) => id === rule);
  if (rule != null && known === undefined)
    return refuse('unknown-rule', 'This server has no such reminder rule. Update the extension.', 'rule');
  if ((outcome === 'considered') !== (rule == null))
    return refuse('rule-missing', 'Name the rule, for all but an act that was considered.', 'rule');
  const siteId = parsed(idSchema, site, 'site');
  if (isRefusal(siteId)) return siteId;
  const knownAct = parsed(z.enum(ACTS), act, 'act');
  if (isRefusal(knownAct)) return knownAct;
  const facts = combination == null ? null : factsIn(combination);
  const isOwn =
    facts !== null && facts.site === siteId && facts.act === knownAct && spell(facts) === combination;
  if (combination != null && !isOwn)
    return refuse(
      'unknown-facts',
      'These are no coarse facts of that place. Update the extension.',
      'combination',
    );
  if (reason != null && known?.[1].reasons.some(({ id }) => id === reason) !== true)
    return refuse('unknown-reason', 'The rule offers no such reason. Update the extension.', 'reason');
  return {
    ...{ rule: rule ?? '', site: siteId, act: knownAct, outcome },
    ...{ combination: combination ?? '', reason: reason ?? '' },
  };
}
