import type { CalendarDate, PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseOptionalText, parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { CommitmentKindEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('commitmentMake', (t) =>
  t.field({
    type: resultOf('CommitmentMakeResult', incidentSuccess('CommitmentMakeSuccess')),
    authScopes: { officer: true },
    description:
      'Records what is owed because of an incident: by whom, by when. Open or closed, more may be owed.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      kind: t.arg({ type: CommitmentKindEnum, required: true }),
      text: t.arg.string({ required: true, description: 'What is owed.' }),
      owner: t.arg.id({ required: true, description: 'Person id of the member who owes it.' }),
      dueOn: t.arg({ type: 'Date', required: true }),
      concerns: t.arg.id({ description: 'Person id of the member a sanction is for.' }),
      rationale: t.arg.string({
        description: 'For what; owed where a sanction is for a member.',
      }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        {
          text: parseText('commitment', args.text),
          rationale: parseOptionalText('commitment-reason', args.rationale, 'rationale'),
        },
        (messageId, { text, rationale }) => ({
          type: 'make-commitment',
          messageId,
          kind: args.kind,
          text,
          owner: args.owner as PersonId,
          dueOn: args.dueOn as CalendarDate,
          concerns: (args.concerns ?? null) as PersonId | null,
          rationale,
        }),
      ),
  }),
);
