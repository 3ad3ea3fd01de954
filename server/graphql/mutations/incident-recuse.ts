import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRecuse', (t) =>
  t.field({
    type: resultOf('IncidentRecuseResult', incidentSuccess('IncidentRecuseSuccess')),
    authScopes: { officer: true },
    description: 'Recuses an officer, or oneself, from this incident, and routes it again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      person: t.arg.id({ required: true, description: 'Person id of who is recused.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('recusal-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'recuse', messageId, person: args.person as PersonId, reason }),
      ),
  }),
);
