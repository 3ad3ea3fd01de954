import type { CommitmentId } from '@needful/shared/domain/commitments/commitment.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { EffectEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('commitmentAssess', (t) =>
  t.field({
    type: resultOf('CommitmentAssessResult', incidentSuccess('CommitmentAssessSuccess')),
    authScopes: { officer: true },
    description:
      'Judges whether what was done had its effect. A later judgement replaces the former in the list.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      commitment: t.arg.id({ required: true }),
      effect: t.arg({ type: EffectEnum, required: true }),
      rationale: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { rationale: parseText('commitment-reason', args.rationale, 'rationale') },
        (messageId, { rationale }) => ({
          type: 'assess-commitment',
          messageId,
          commitment: args.commitment as CommitmentId,
          effect: args.effect,
          rationale,
        }),
      ),
  }),
);
