import type { CommitmentId } from '@needful/shared/domain/commitments/commitment.ts';
import type { CalendarDate, PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('commitmentChange', (t) =>
  t.field({
    type: resultOf('CommitmentChangeResult', incidentSuccess('CommitmentChangeSuccess')),
    authScopes: { officer: true },
    description: 'Gives what is owed to another owner or another day, and says why.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      commitment: t.arg.id({ required: true }),
      owner: t.arg.id({ required: true, description: 'Person id of the member who owes it.' }),
      dueOn: t.arg({ type: 'Date', required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('commitment-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'change-commitment',
          messageId,
          commitment: args.commitment as CommitmentId,
          owner: args.owner as PersonId,
          dueOn: args.dueOn as CalendarDate,
          reason,
        }),
      ),
  }),
);
