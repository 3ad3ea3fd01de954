import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerGrant', (t) =>
  t.field({
    type: resultOf('RegisterGrantResult', incidentSuccess('RegisterGrantSuccess')),
    authScopes: { officer: true },
    description: 'Lets another officer open the register. The lead alone decides.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      person: t.arg.id({ required: true }),
    },
    resolve: async (_root, args, context) =>
      await officersMessage(context, args, {}, (messageId) => ({
        type: 'grant-register',
        messageId,
        person: args.person as PersonId,
      })),
  }),
);
