import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { removeAffected } from '../../handle/register.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { givenIn, parseEntry } from '../register.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerRemovePerson', (t) =>
  t.field({
    type: resultOf('RegisterRemovePersonResult', incidentSuccess('RegisterRemovePersonSuccess')),
    authScopes: { officer: true },
    description: 'Takes a person out who does not belong there; who they are is forgotten, the reason stays.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entry: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const named = parseEntry(context, args);
      if (isRefusal(named)) return named;
      const reason = parseText('register-reason', args.reason, 'reason');
      if (isRefusal(reason)) return reason;
      return await removeAffected(context.shell, givenIn(context), named.incidentId, named, reason);
    },
  }),
);
