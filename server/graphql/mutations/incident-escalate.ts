import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentEscalate', (t) =>
  t.field({
    type: resultOf('IncidentEscalateResult', incidentSuccess('IncidentEscalateSuccess')),
    authScopes: { officer: true },
    description: 'Escalates this incident to the next on its ladder, up to the governing body.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('escalation-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'escalate', messageId, reason }),
      ),
  }),
);
