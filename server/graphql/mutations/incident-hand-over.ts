import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentHandOver', (t) =>
  t.field({
    type: resultOf('IncidentHandOverResult', incidentSuccess('IncidentHandOverSuccess')),
    authScopes: { officer: true },
    description: 'Hands the lead of this incident to another officer, and routes it again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      to: t.arg.id({ required: true, description: 'Person id of the officer.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('hand-over-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'hand-over', messageId, to: args.to as PersonId, reason }),
      ),
  }),
);
