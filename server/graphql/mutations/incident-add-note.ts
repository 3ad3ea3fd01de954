import { builder } from '../builder.ts';
import { officersText } from '../command.ts';
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
      privileged: t.arg.boolean({ description: 'Counsel\u2019s part: for the lead and counsel alone.' }),
    },
    resolve: (_root, args, context) => officersText(context, 'add-note', 'note', args),
  }),
);
