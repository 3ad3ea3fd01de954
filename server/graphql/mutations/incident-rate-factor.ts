import { builder } from '../builder.ts';
import { parseOptionalText, parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { FactorEnum, RatingEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRateFactor', (t) =>
  t.field({
    type: resultOf('IncidentRateFactorResult', incidentSuccess('IncidentRateFactorSuccess')),
    authScopes: { officer: true },
    description:
      'Judges one of the four factors (164.402(2)): rating, rationale and evidence. Nothing is scored.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      factor: t.arg({ type: FactorEnum, required: true }),
      rating: t.arg({ type: RatingEnum, required: true }),
      rationale: t.arg.string({ required: true }),
      evidence: t.arg.string({ description: 'What shows it. Low probability cannot be signed without.' }),
      taken: t.arg.idList({
        description:
          'What of the report and the containment the words were taken from: `ref` of what is shown.',
      }),
      prefilled: t.arg.boolean({ description: 'Taken over from what the report showed.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        {
          rationale: parseText('factor-rationale', args.rationale, 'rationale'),
          evidence: parseOptionalText('factor-evidence', args.evidence, 'evidence'),
        },
        (messageId, { rationale, evidence }) => ({
          type: 'rate-factor',
          messageId,
          factor: args.factor,
          rating: args.rating,
          rationale,
          evidence,
          prefilled: args.prefilled ?? false,
          taken: (args.taken ?? []).map(String),
        }),
      ),
  }),
);
