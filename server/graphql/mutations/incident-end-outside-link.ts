import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseIncident, parseMessageId } from '../command.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentEndOutsideLink', (t) =>
  t.field({
    type: resultOf('IncidentEndOutsideLinkResult', incidentSuccess('IncidentEndOutsideLinkSuccess')),
    authScopes: { officer: true },
    description: 'Ends a link for somebody outside at once.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      link: t.arg.id({ required: true, description: 'The link.' }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      const link = parseMessageId(args.link);
      if (isRefusal(link)) return link;
      return await command(context, { incidentId }, { type: 'end-outside-link', messageId, link });
    },
  }),
);
