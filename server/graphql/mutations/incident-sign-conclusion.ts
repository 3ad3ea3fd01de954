import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { BreachExceptionEnum, ConclusionEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentSignConclusion', (t) =>
  t.field({
    type: resultOf('IncidentSignConclusionResult', incidentSuccess('IncidentSignConclusionSuccess')),
    authScopes: { officer: true },
    description:
      'Signs what it was in law, under the charter of the privacy designation. Refused with what it lacks.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      conclusion: t.arg({ type: ConclusionEnum, required: true }),
      exception: t.arg({ type: BreachExceptionEnum, description: 'Where an exception fits: which.' }),
      rationale: t.arg.string({ description: 'Required for everything but a breach.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { rationale: parseOptionalText('conclusion-rationale', args.rationale, 'rationale') },
        (messageId, { rationale }) => ({
          type: 'sign-conclusion',
          messageId,
          conclusion: args.conclusion,
          exception: args.exception ?? null,
          rationale,
        }),
      ),
  }),
);
