import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentConfirmClock', (t) =>
  t.field({
    type: resultOf('IncidentConfirmClockResult', incidentSuccess('IncidentConfirmClockSuccess')),
    authScopes: { officer: true },
    description: 'Confirms that a clock which may apply does, or does not, and why.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      clock: t.arg.id({ required: true }),
      applies: t.arg.boolean({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('clock-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'confirm-clock',
          messageId,
          clock: args.clock,
          applies: args.applies,
          reason,
        }),
      ),
  }),
);
