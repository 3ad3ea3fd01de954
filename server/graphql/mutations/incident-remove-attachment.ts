import { attachmentRefusals } from '@needful/shared/domain/attachments/refusals.ts';
import { isUuid, type MessageId } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { removeAttachment } from '../../handle/attachments.ts';
import { builder } from '../builder.ts';
import { givenBy, parseIncident, parseMessageId, parseText } from '../command.ts';
import { personOf } from '../context.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRemoveAttachment', (t) =>
  t.field({
    type: resultOf('IncidentRemoveAttachmentResult', incidentSuccess('IncidentRemoveAttachmentSuccess')),
    authScopes: { officer: true },
    description: 'Takes a file away for good; what was in it is forgotten, the reason stays.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      attachment: t.arg.id({ required: true, description: 'The file that is removed.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      const reason = parseText('attachment-reason', args.reason, 'reason');
      if (isRefusal(reason)) return reason;
      if (!isUuid(args.attachment)) return attachmentRefusals.noSuch();
      const named = { messageId, attachment: args.attachment as MessageId };
      const given = { ...givenBy(context), person: personOf(context) };
      return await removeAttachment(context.shell, given, incidentId, named, reason);
    },
  }),
);
