import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { StepMarkEnum } from '../types/playbook-enums.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentMarkStep', (t) =>
  t.field({
    type: resultOf('IncidentMarkStepResult', incidentSuccess('IncidentMarkStepSuccess')),
    authScopes: { officer: true },
    description: 'Says that a step of the playbook is done, not needed and why, or open again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      step: t.arg.id({ required: true }),
      as: t.arg({ type: StepMarkEnum, required: true }),
      reason: t.arg.string({ description: 'What was done; owed where it is not needed.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseOptionalText('step-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'mark-step',
          messageId,
          step: String(args.step).slice(0, 60),
          as: args.as,
          reason,
        }),
      ),
  }),
);
