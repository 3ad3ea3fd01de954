import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { DeterminationAnswerEnum, DeterminationQuestionEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentAnswerDetermination', (t) =>
  t.field({
    type: resultOf(
      'IncidentAnswerDeterminationResult',
      incidentSuccess('IncidentAnswerDeterminationSuccess'),
    ),
    authScopes: { officer: true },
    description:
      'Answers one question of the determination. Answering again corrects it; the history keeps both.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      question: t.arg({ type: DeterminationQuestionEnum, required: true }),
      value: t.arg({ type: DeterminationAnswerEnum, required: true }),
      why: t.arg.string(),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { why: parseOptionalText('determination-why', args.why, 'why') },
        (messageId, { why }) => ({
          type: 'answer-determination',
          messageId,
          question: args.question,
          value: args.value,
          why,
        }),
      ),
  }),
);
