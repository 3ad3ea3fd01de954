import type { MessageId } from '@needful/shared/domain/ids.ts';
import { otherSaid } from '@needful/shared/domain/links/other.ts';
import { linkRefusals } from '@needful/shared/domain/links/refusals.ts';
import { builder } from '../builder.ts';
import { type AskOne, pairMessage } from '../pair-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentUnlink', (t) =>
  t.field({
    type: resultOf('IncidentUnlinkResult', incidentSuccess('IncidentUnlinkSuccess')),
    authScopes: { officer: true },
    description: 'Takes a link between two incidents away, on both sides. That it was there stays on record.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      link: t.arg.id({ required: true, description: 'The message that made it.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) => {
      const link = args.link as MessageId;
      const unlinked: AskOne = (messageId, reason, { incidentId: other }) => ({
        type: 'unlink-incident',
        messageId,
        link,
        other,
        reason,
      });
      return pairMessage(
        context,
        args,
        (state) =>
          state.links.find(({ id }) => id === link)?.other ??
          otherSaid(state, args.messageId as MessageId) ??
          linkRefusals.noSuchLink(),
        'link-reason',
        [unlinked, unlinked],
      );
    },
  }),
);
