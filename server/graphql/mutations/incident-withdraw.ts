import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseMessage, parseOptionalText } from '../command.ts';
import { ReceiptType } from '../types/receipt.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const Success = successOf('IncidentWithdrawSuccess', 'receipt', ReceiptType);

builder.mutationField('incidentWithdraw', (t) =>
  t.field({
    type: resultOf('IncidentWithdrawResult', Success),
    authScopes: { submitter: true },
    description: 'Withdraws a report later, with or without a reason. The officer still sees it.',
    args: {
      reportId: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      reason: t.arg.string(),
    },
    resolve: async (_root, args, context) => {
      const message = parseMessage(args);
      if (isRefusal(message)) return message;
      const reason = parseOptionalText('withdraw-reason', args.reason, 'reason');
      if (isRefusal(reason)) return reason;
      const asked = {
        type: 'withdraw',
        messageId: message.messageId,
        reason: reason?.pointer ?? null,
      } as const;
      return await command(context, { reportId: message.reportId }, asked, reason === null ? [] : [reason]);
    },
  }),
);
