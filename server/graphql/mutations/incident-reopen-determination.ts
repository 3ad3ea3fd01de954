import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentReopenDetermination', (t) =>
  t.field({
    type: resultOf(
      'IncidentReopenDeterminationResult',
      incidentSuccess('IncidentReopenDeterminationSuccess'),
    ),
    authScopes: { officer: true },
    description: 'Opens a signed determination again, since facts changed. The former conclusion is kept.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('reopen-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'reopen-determination', messageId, reason }),
      ),
  }),
);
