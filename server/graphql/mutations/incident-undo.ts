import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseMessage } from '../command.ts';
import { ReceiptType } from '../types/receipt.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const Success = successOf('IncidentUndoSuccess', 'receipt', ReceiptType);

builder.mutationField('incidentUndo', (t) =>
  t.field({
    type: resultOf('IncidentUndoResult', Success),
    authScopes: { submitter: true },
    description: 'Undoes a report at once. It stays on record with its time: knowledge cannot be undone.',
    args: { reportId: t.arg.id({ required: true }), messageId: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const message = parseMessage(args);
      if (isRefusal(message)) return message;
      return await command(
        context,
        { reportId: message.reportId },
        { type: 'undo', messageId: message.messageId },
      );
    },
  }),
);
