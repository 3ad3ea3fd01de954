import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { proposeHoldOut } from '@needful/shared/domain/reminders/settings.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { changeReminding, ruleOf } from '../reminding.ts';
import { resultOf } from '../types/refusal.ts';
import { ReminderDeskType } from '../types/reminder-desk.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('holdOutPropose', (t) =>
  t.field({
    type: resultOf('HoldOutProposeResult', successOf('HoldOutProposeSuccess', 'desk', ReminderDeskType)),
    authScopes: { officer: true },
    description:
      'Proposes that some go without a rule\u2019s card, by chance. It is off until another officer approves it.',
    args: {
      rule: t.arg.string({ required: true }),
      percent: t.arg.int({ required: true, description: 'From 5 to 50.' }),
      reason: t.arg.string({
        required: true,
        description: 'Why it is worth knowing; at most 300 characters.',
      }),
      until: t.arg({
        type: 'Date',
        required: true,
        description: 'The last day; 90 days from today at most.',
      }),
    },
    resolve: async (_root, args, context) => {
      const rule = ruleOf(args.rule);
      if (isRefusal(rule)) return rule;
      const reason = parsed(lineSchema(300), args.reason, 'reason');
      if (isRefusal(reason)) return reason;
      const given = { rule: args.rule, share: args.percent / 100, reason, until: args.until as CalendarDate };
      return await changeReminding(context, (settings, who) =>
        proposeHoldOut(settings, given, { ...who, isNeverHeldOut: rule.holdOut === 'never' }),
      );
    },
  }),
);
