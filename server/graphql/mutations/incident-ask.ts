import { builder } from '../builder.ts';
import { officersText } from '../command.ts';
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
      privileged: t.arg.boolean({ description: 'Counsel\u2019s part: for the lead and counsel alone.' }),
    },
    resolve: (_root, args, context) => officersText(context, 'ask', 'question', args),
  }),
);
