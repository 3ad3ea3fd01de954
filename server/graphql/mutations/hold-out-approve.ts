import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { approveHoldOut } from '@needful/shared/domain/reminders/settings.ts';
import { builder } from '../builder.ts';
import { changeReminding, ruleOf } from '../reminding.ts';
import { resultOf } from '../types/refusal.ts';
import { ReminderDeskType } from '../types/reminder-desk.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('holdOutApprove', (t) =>
  t.field({
    type: resultOf('HoldOutApproveResult', successOf('HoldOutApproveSuccess', 'desk', ReminderDeskType)),
    authScopes: { officer: true },
    description: 'Approves what another officer proposed: from now on some go without the rule\u2019s card.',
    args: {
      rule: t.arg.string({ required: true }),
      percent: t.arg.int({ required: true, description: 'As you read it.' }),
      reason: t.arg.string({ required: true, description: 'As you read it.' }),
      until: t.arg({ type: 'Date', required: true, description: 'As you read it.' }),
    },
    resolve: async (_root, args, context) => {
      const rule = ruleOf(args.rule);
      if (isRefusal(rule)) return rule;
      const { percent, reason, until } = args;
      const seen = { rule: args.rule, share: percent / 100, reason, until: until as CalendarDate };
      return await changeReminding(context, (settings, who) =>
        approveHoldOut(settings, seen, { ...who, isNeverHeldOut: rule.holdOut === 'never' }),
      );
    },
  }),
);
