import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { RootCauseEnum } from '../types/playbook-enums.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentSetRootCause', (t) =>
  t.field({
    type: resultOf('IncidentSetRootCauseResult', incidentSuccess('IncidentSetRootCauseSuccess')),
    authScopes: { officer: true },
    description: 'Records why it could happen; after the closing too. Another cause later needs a reason.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      cause: t.arg({ type: RootCauseEnum, required: true }),
      reason: t.arg.string({ description: 'What shows it; owed where it was not found, or changes.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseOptionalText('root-cause-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({ type: 'set-root-cause', messageId, cause: args.cause, reason }),
      ),
  }),
);
