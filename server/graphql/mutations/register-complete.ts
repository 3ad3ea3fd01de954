import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerComplete', (t) =>
  t.field({
    type: resultOf('RegisterCompleteResult', incidentSuccess('RegisterCompleteSuccess')),
    authScopes: { officer: true },
    description:
      'Says whether everybody affected is in the register. A complete one alone counts for the clocks.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      isComplete: t.arg.boolean({ required: true }),
    },
    resolve: async (_root, args, context) =>
      await officersMessage(context, args, {}, (messageId) => ({
        type: 'complete-register',
        messageId,
        isComplete: args.isComplete,
      })),
  }),
);
