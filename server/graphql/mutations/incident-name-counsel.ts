import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentNameCounsel', (t) =>
  t.field({
    type: resultOf('IncidentNameCounselResult', incidentSuccess('IncidentNameCounselSuccess')),
    authScopes: { officer: true },
    description: 'The lead names an officer as counsel, who then writes and reads what is privileged.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      person: t.arg.id({ required: true, description: 'Person id of an officer.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(context, args, {}, (messageId) => ({
        type: 'name-counsel',
        messageId,
        person: args.person as PersonId,
      })),
  }),
);
