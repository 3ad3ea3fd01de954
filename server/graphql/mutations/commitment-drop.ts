import type { CommitmentId } from '@needful/shared/domain/commitments/commitment.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('commitmentDrop', (t) =>
  t.field({
    type: resultOf('CommitmentDropResult', incidentSuccess('CommitmentDropSuccess')),
    authScopes: { officer: true },
    description: 'Finds that something is owed no longer, and says why. It stays on record.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      commitment: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('commitment-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'drop-commitment',
          messageId,
          commitment: args.commitment as CommitmentId,
          reason,
        }),
      ),
  }),
);
