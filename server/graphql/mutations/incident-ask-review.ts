import { USUAL_DAYS } from '@needful/shared/domain/outside/links.ts';
import { outsideRefusals } from '@needful/shared/domain/outside/refusals.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { askReview } from '../../handle/outside-links.ts';
import { builder } from '../builder.ts';
import { givenBy, parseIncident, parseMessageId } from '../command.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentAskReview', (t) =>
  t.field({
    type: resultOf('IncidentAskReviewResult', incidentSuccess('IncidentAskReviewSuccess')),
    authScopes: { officer: true },
    description:
      'Mails the external reviewer, who is no member, a link to judge the signed conclusion of this incident. Clocks run on meanwhile.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      days: t.arg.int({ description: 'How long the link lives.', defaultValue: USUAL_DAYS }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      if (!context.mailer.isSetUp) return outsideRefusals.noMail();
      const days = args.days ?? USUAL_DAYS;
      return await askReview(context.shell, givenBy(context), { incidentId, messageId, days });
    },
  }),
);
