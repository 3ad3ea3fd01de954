import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseIncident, parseMessageId, parseText } from '../command.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentAsk', (t) =>
  t.field({
    type: resultOf('IncidentAskResult', incidentSuccess('IncidentAskSuccess')),
    authScopes: { officer: true },
    description: 'A question to the reporter, who sees it in the extension. Acknowledges the incident.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      text: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      const text = parseText('question', args.text);
      if (isRefusal(text)) return text;
      return await command(context, { incidentId }, { type: 'ask', messageId, text: text.pointer }, [text]);
    },
  }),
);
