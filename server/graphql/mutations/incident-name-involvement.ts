import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentNameInvolvement', (t) =>
  t.field({
    type: resultOf('IncidentNameInvolvementResult', incidentSuccess('IncidentNameInvolvementSuccess')),
    authScopes: { officer: true },
    description:
      'Names who acted in it, who is named in it, and the functions it concerns: they are recused, and it is routed again.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      acted: t.arg.idList({ description: 'Person ids of members who acted in what happened.' }),
      named: t.arg.idList({ description: 'Person ids of members who are named in it.' }),
      functions: t.arg.stringList({
        description: 'Names of functions it concerns; who runs them is recused.',
      }),
      reason: t.arg.string(),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseOptionalText('involvement-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'name-involvement',
          messageId,
          acted: [...new Set(args.acted ?? [])] as PersonId[],
          named: [...new Set(args.named ?? [])] as PersonId[],
          functions: [...new Set(args.functions ?? [])],
          reason,
        }),
      ),
  }),
);
