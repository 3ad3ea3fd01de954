import { takeBackWeakening } from '@needful/shared/domain/reminders/weakening.ts';
import { builder } from '../builder.ts';
import { changeReminding, staleVersion } from '../reminding.ts';
import { resultOf } from '../types/refusal.ts';
import { ReminderDeskType } from '../types/reminder-desk.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('remindersTakeBack', (t) =>
  t.field({
    type: resultOf(
      'RemindersTakeBackResult',
      successOf('RemindersTakeBackSuccess', 'desk', ReminderDeskType),
    ),
    authScopes: { officer: true },
    description: 'Takes back what waits for a second officer, or declines it.',
    args: {
      name: t.arg.string({ required: true, description: 'Of what waits.' }),
      version: t.arg.int({ required: true, description: 'Of the settings as you read them.' }),
    },
    resolve: async (_root, { name, version }, context) =>
      await changeReminding(
        context,
        (settings, who) => staleVersion(version, who) ?? takeBackWeakening(settings, name),
      ),
  }),
);
