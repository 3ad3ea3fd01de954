import { builder } from '../builder.ts';
import { readDesk } from '../reminding.ts';
import { ReminderDeskType } from '../types/reminder-desk.ts';

builder.queryField('reminderDesk', (t) =>
  t.field({
    type: ReminderDeskType,
    authScopes: { officer: true },
    description: 'How the organization is reminded, and what the reminders did in the last thirty days.',
    resolve: async (_root, _args, context) => await readDesk(context),
  }),
);
