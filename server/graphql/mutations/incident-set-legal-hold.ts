import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentSetLegalHold', (t) =>
  t.field({
    type: resultOf('IncidentSetLegalHoldResult', incidentSuccess('IncidentSetLegalHoldSuccess')),
    authScopes: { officer: true },
    description:
      'Holds an incident\u2019s records, also of a closed one: nothing of them is purged until it is lifted.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true, description: 'E.g. the matter and who asked for it.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('legal-hold-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'set-legal-hold', messageId, reason }),
      ),
  }),
);
