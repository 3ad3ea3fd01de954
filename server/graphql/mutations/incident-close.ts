import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseIncident, parseOptionalText } from '../command.ts';
import { CloseReasonEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentClose', (t) =>
  t.field({
    type: resultOf('IncidentCloseResult', incidentSuccess('IncidentCloseSuccess')),
    authScopes: { officer: true },
    description: 'Closes the incident with a reason. The reporter hears the outcome; the history stays.',
    args: {
      id: t.arg.id({ required: true }),
      reason: t.arg({ type: CloseReasonEnum, required: true }),
      text: t.arg.string({ description: 'More, for officers.' }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const text = parseOptionalText('close-text', args.text, 'text');
      if (isRefusal(text)) return text;
      const asked = { type: 'close', reason: args.reason, text: text?.pointer ?? null } as const;
      return await command(context, { incidentId }, asked, text === null ? [] : [text]);
    },
  }),
);
