import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { addRecipient } from '../../handle/register.ts';
import { builder } from '../builder.ts';
import { givenIn, parseEntry, parseRecipient } from '../register.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { NewRecipientInput } from '../types/recipient.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerAddRecipient', (t) =>
  t.field({
    type: resultOf('RegisterAddRecipientResult', incidentSuccess('RegisterAddRecipientSuccess')),
    authScopes: { officer: true },
    description: 'Records to whom PHI went, as a mail trace and an accounting of disclosures need it.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      recipient: t.arg({ type: NewRecipientInput, required: true }),
    },
    resolve: async (_root, args, context) => {
      const named = parseEntry(context, args);
      if (isRefusal(named)) return named;
      const recipient = parseRecipient(args.recipient);
      if (isRefusal(recipient)) return recipient;
      const { incidentId, messageId } = named;
      return await addRecipient(context.shell, givenIn(context), { incidentId }, messageId, recipient);
    },
  }),
);
