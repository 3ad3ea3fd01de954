import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseMessage, parseMessageId, parseText } from '../command.ts';
import { countMessage } from '../limited.ts';
import { ReceiptType } from '../types/receipt.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const Success = successOf('IncidentAnswerSuccess', 'receipt', ReceiptType);

builder.mutationField('incidentAnswer', (t) =>
  t.field({
    type: resultOf('IncidentAnswerResult', Success),
    authScopes: { member: true },
    description: 'The reporter\u2019s answer to a question of the officer.',
    args: {
      reportId: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      questionId: t.arg.id({ required: true }),
      text: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      await countMessage(context);
      const message = parseMessage(args);
      if (isRefusal(message)) return message;
      const questionId = parseMessageId(args.questionId);
      if (isRefusal(questionId)) return questionId;
      const text = parseText('answer', args.text);
      if (isRefusal(text)) return text;
      const asked = { type: 'answer', messageId: message.messageId, questionId, text: text.pointer } as const;
      return await command(context, { reportId: message.reportId }, asked, [text]);
    },
  }),
);
