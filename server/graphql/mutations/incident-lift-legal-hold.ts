import type { MessageId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentLiftLegalHold', (t) =>
  t.field({
    type: resultOf('IncidentLiftLegalHoldResult', incidentSuccess('IncidentLiftLegalHoldSuccess')),
    authScopes: { officer: true },
    description: 'Lifts a legal hold: the organization\u2019s schedule counts again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      hold: t.arg.id({ required: true, description: 'The hold that is lifted.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('legal-hold-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'lift-legal-hold',
          messageId,
          hold: args.hold as MessageId,
          reason,
        }),
      ),
  }),
);
