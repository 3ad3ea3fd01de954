import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { parseMessageId, parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentTakeBackNaming', (t) =>
  t.field({
    type: resultOf('IncidentTakeBackNamingResult', incidentSuccess('IncidentTakeBackNamingSuccess')),
    authScopes: { officer: true },
    description:
      'Takes back a naming, or a recusal, that was made by mistake. It stays in the history, and the incident is routed again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      naming: t.arg.id({ required: true, description: 'Id of the naming.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const naming = parseMessageId(args.naming);
      if (isRefusal(naming)) return naming;
      return await officersMessage(
        context,
        args,
        { reason: parseText('involvement-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'take-back-naming', messageId, naming, reason }),
      );
    },
  }),
);
