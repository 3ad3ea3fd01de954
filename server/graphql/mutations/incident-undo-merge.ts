import type { MessageId } from '@needful/shared/domain/ids.ts';
import { otherSaid } from '@needful/shared/domain/links/other.ts';
import { mergeRefusals } from '@needful/shared/domain/merging/refusals.ts';
import { builder } from '../builder.ts';
import { pairMessage } from '../pair-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentUndoMerge', (t) =>
  t.field({
    type: resultOf('IncidentUndoMergeResult', incidentSuccess('IncidentUndoMergeSuccess')),
    authScopes: { officer: true },
    description: 'Undoes a merge: both incidents stand as they were. That they were merged stays on record.',
    args: {
      id: t.arg.id({ required: true, description: 'The incident that was merged into another.' }),
      messageId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      pairMessage(
        context,
        args,
        (state) =>
          state.merging.into?.incident ??
          otherSaid(state, args.messageId as MessageId) ??
          mergeRefusals.notMerged(),
        'merge-reason',
        [
          (messageId, reason, { incidentId: other }) => ({ type: 'undo-merge', messageId, other, reason }),
          (messageId, reason, { incidentId: other }) => ({ type: 'give-back', messageId, other, reason }),
        ],
      ),
  }),
);
