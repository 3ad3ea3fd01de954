import type { KnowledgeId } from '@needful/shared/domain/discovery/knowledge.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentSetKnowledgeAside', (t) =>
  t.field({
    type: resultOf('IncidentSetKnowledgeAsideResult', incidentSuccess('IncidentSetKnowledgeAsideSuccess')),
    authScopes: { officer: true },
    description:
      'Finds that an entry does not count, and says why: of a withdrawn report, for one. It stays on record.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entry: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('aside-reason', args.reason, 'reason') },
        (messageId, { reason }) => ({
          type: 'set-knowledge-aside',
          messageId,
          entry: args.entry as KnowledgeId,
          reason,
        }),
      ),
  }),
);
