import type { CommitmentId } from '@needful/shared/domain/commitments/commitment.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('commitmentFinish', (t) =>
  t.field({
    type: resultOf('CommitmentFinishResult', incidentSuccess('CommitmentFinishSuccess')),
    authScopes: { officer: true },
    description: 'Records that what was owed was done, and what shows it.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      commitment: t.arg.id({ required: true }),
      on: t.arg({ type: 'Date', required: true }),
      evidence: t.arg.string({ required: true, description: 'What shows it, and where it is kept.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { evidence: parseText('commitment-evidence', args.evidence, 'evidence') },
        (messageId, { evidence }) => ({
          type: 'finish-commitment',
          messageId,
          commitment: args.commitment as CommitmentId,
          on: args.on as CalendarDate,
          evidence,
        }),
      ),
  }),
);
