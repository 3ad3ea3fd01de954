import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { addRecipient } from '../../handle/register.ts';
import { builder } from '../builder.ts';
import { parseMessage } from '../command.ts';
import { countMessage } from '../limited.ts';
import { givenIn, parseRecipient } from '../register.ts';
import { ReceiptType } from '../types/receipt.ts';
import { NewRecipientInput } from '../types/recipient.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const Success = successOf('IncidentAddRecipientSuccess', 'receipt', ReceiptType);

builder.mutationField('incidentAddRecipient', (t) =>
  t.field({
    type: resultOf('IncidentAddRecipientResult', Success),
    authScopes: { submitter: true },
    description:
      'Says to whom it went, from the sender of the report, after they saw what is sent. Kept encrypted; the lead, and whom the lead names, open it.',
    args: {
      reportId: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      recipient: t.arg({ type: NewRecipientInput, required: true }),
    },
    resolve: async (_root, args, context) => {
      await countMessage(context);
      const message = parseMessage(args);
      if (isRefusal(message)) return message;
      const recipient = parseRecipient(args.recipient);
      if (isRefusal(recipient)) return recipient;
      const { reportId, messageId } = message;
      return await addRecipient(context.shell, givenIn(context), { reportId }, messageId, recipient);
    },
  }),
);
