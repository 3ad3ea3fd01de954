import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentApproveNotice', (t) =>
  t.field({
    type: resultOf('IncidentApproveNoticeResult', incidentSuccess('IncidentApproveNoticeSuccess')),
    authScopes: { officer: true },
    description:
      'Approves a draft under a charter. Where who drafted it decides alone, somebody else has to.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      notice: t.arg.id({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(context, args, {}, (messageId) => ({
        type: 'approve-notice',
        messageId,
        notice: args.notice,
      })),
  }),
);
