import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentCheckConclusion', (t) =>
  t.field({
    type: resultOf('IncidentCheckConclusionResult', incidentSuccess('IncidentCheckConclusionSuccess')),
    authScopes: { officer: true },
    description: 'Agrees with a conclusion that somebody else signed, or not: then it is open again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      agrees: t.arg.boolean({ required: true }),
      reason: t.arg.string({ description: 'Required where you do not agree.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseOptionalText('check-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'check-conclusion', messageId, agrees: args.agrees, reason }),
      ),
  }),
);
