import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerEndGrant', (t) =>
  t.field({
    type: resultOf('RegisterEndGrantResult', incidentSuccess('RegisterEndGrantSuccess')),
    authScopes: { officer: true },
    description: 'Ends that another officer may open the register.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      person: t.arg.id({ required: true }),
    },
    resolve: async (_root, args, context) =>
      await officersMessage(context, args, {}, (messageId) => ({
        type: 'end-register-grant',
        messageId,
        person: args.person as PersonId,
      })),
  }),
);
