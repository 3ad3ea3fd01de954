import { agreeWeakening } from '@needful/shared/domain/reminders/weakening.ts';
import { builder } from '../builder.ts';
import { changeReminding, staleVersion } from '../reminding.ts';
import { resultOf } from '../types/refusal.ts';
import { ReminderDeskType } from '../types/reminder-desk.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('remindersAgree', (t) =>
  t.field({
    type: resultOf('RemindersAgreeResult', successOf('RemindersAgreeSuccess', 'desk', ReminderDeskType)),
    authScopes: { officer: true },
    description: 'Agrees, as a second officer, that fewer are warned: it takes effect at once.',
    args: {
      name: t.arg.string({ required: true, description: 'Of what waits.' }),
      version: t.arg.int({ required: true, description: 'Of the settings as you read them.' }),
    },
    resolve: async (_root, { name, version }, context) =>
      await changeReminding(
        context,
        (settings, who) => staleVersion(version, who) ?? agreeWeakening(settings, name, who.by),
      ),
  }),
);
