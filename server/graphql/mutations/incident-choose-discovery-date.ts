import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { DiscoveryDateEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentChooseDiscoveryDate', (t) =>
  t.field({
    type: resultOf(
      'IncidentChooseDiscoveryDateResult',
      incidentSuccess('IncidentChooseDiscoveryDateSuccess'),
    ),
    authScopes: { officer: true },
    description:
      'Chooses which date of discovery the clocks run from. They run from the earlier one unless this says otherwise.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      date: t.arg({ type: DiscoveryDateEnum, required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('choice-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'choose-discovery-date', messageId, date: args.date, reason }),
      ),
  }),
);
