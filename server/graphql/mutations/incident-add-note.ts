import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseIncident, parseMessageId, parseText } from '../command.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentAddNote', (t) =>
  t.field({
    type: resultOf('IncidentAddNoteResult', incidentSuccess('IncidentAddNoteSuccess')),
    authScopes: { officer: true },
    description: 'A note for officers. The reporter does not see it.',
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
      const text = parseText('note', args.text);
      if (isRefusal(text)) return text;
      return await command(context, { incidentId }, { type: 'add-note', messageId, text: text.pointer }, [
        text,
      ]);
    },
  }),
);
