import type { CalendarDate, PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentDelegate', (t) =>
  t.field({
    type: resultOf('IncidentDelegateResult', incidentSuccess('IncidentDelegateSuccess')),
    authScopes: { officer: true },
    description: 'Lets another officer lead this incident until a day, and routes it again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      to: t.arg.id({ required: true, description: 'Person id of the officer.' }),
      until: t.arg({ type: 'Date', required: true, description: 'The last day on which they lead.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('delegation-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'delegate',
          messageId,
          to: args.to as PersonId,
          until: args.until as CalendarDate,
          reason,
        }),
      ),
  }),
);
