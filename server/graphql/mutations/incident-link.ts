import type { LinkKind } from '@needful/shared/domain/links/link.ts';
import { builder } from '../builder.ts';
import { type AskOne, pairMessage } from '../pair-message.ts';
import { LinkKindEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentLink', (t) =>
  t.field({
    type: resultOf('IncidentLinkResult', incidentSuccess('IncidentLinkSuccess')),
    authScopes: { officer: true },
    description: 'Links two incidents of this organization, and says why. Both show it.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      other: t.arg.string({ required: true, description: 'The reference of the other, e.g. NF-7K3Q-9D2M.' }),
      kind: t.arg({ type: LinkKindEnum, required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      pairMessage(context, args, args.other, 'link-reason', [
        linked(args.kind, true),
        linked(args.kind, false),
      ]),
  }),
);

function linked(kind: LinkKind, isFrom: boolean): AskOne {
  return (messageId, reason, { incidentId: other }) => ({
    type: 'link-incident',
    messageId,
    other,
    kind,
    isFrom,
    reason,
  });
}
