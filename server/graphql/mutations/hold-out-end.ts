import { endHoldOut } from '@needful/shared/domain/reminders/settings.ts';
import { builder } from '../builder.ts';
import { changeReminding } from '../reminding.ts';
import { resultOf } from '../types/refusal.ts';
import { ReminderDeskType } from '../types/reminder-desk.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('holdOutEnd', (t) =>
  t.field({
    type: resultOf('HoldOutEndResult', successOf('HoldOutEndSuccess', 'desk', ReminderDeskType)),
    authScopes: { officer: true },
    description: 'Takes a hold-out back: everybody sees the rule\u2019s card again.',
    args: { rule: t.arg.string({ required: true }) },
    resolve: async (_root, { rule }, context) =>
      await changeReminding(context, (settings) => endHoldOut(settings, rule)),
  }),
);
