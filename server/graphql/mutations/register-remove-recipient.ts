import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { removeRecipient } from '../../handle/register.ts';
import { builder } from '../builder.ts';
import { givenIn, parseEntry } from '../register.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerRemoveRecipient', (t) =>
  t.field({
    type: resultOf('RegisterRemoveRecipientResult', incidentSuccess('RegisterRemoveRecipientSuccess')),
    authScopes: { officer: true },
    description: 'Takes a recipient out that was recorded by mistake; who it is is forgotten.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entry: t.arg.id({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const named = parseEntry(context, args);
      return isRefusal(named)
        ? named
        : await removeRecipient(context.shell, givenIn(context), named.incidentId, named);
    },
  }),
);
