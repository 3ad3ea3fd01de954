import { knowledgeTaken } from '@needful/shared/domain/merging/decide.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { pairMessage } from '../pair-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentMerge', (t) =>
  t.field({
    type: resultOf('IncidentMergeResult', incidentSuccess('IncidentMergeSuccess')),
    authScopes: { officer: true },
    description:
      'Merges an incident into another of this organization. It keeps everything and its conversation; its clocks count there.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      into: t.arg.string({ required: true, description: 'The reference of the one it goes into.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) => {
      const { timeZone } = placeOf(context);
      return pairMessage(context, args, args.into, 'merge-reason', [
        (messageId, reason, { incidentId: other }) => ({ type: 'merge-into', messageId, other, reason }),
        (messageId, reason, merged) => ({
          type: 'take-in',
          messageId,
          other: merged.incidentId,
          // Knowledge of one is knowledge of both (164.404(a)(2)).
          knowledge: knowledgeTaken(merged, timeZone),
          reason,
        }),
      ]);
    },
  }),
);
