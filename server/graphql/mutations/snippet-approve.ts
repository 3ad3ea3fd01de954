import { builder } from '../builder.ts';
import { snippetCommand } from '../snippet.ts';
import { resultOf } from '../types/refusal.ts';
import { snippetSuccess } from '../types/snippet-success.ts';

builder.mutationField('snippetApprove', (t) =>
  t.field({
    type: resultOf('SnippetApproveResult', snippetSuccess('SnippetApproveSuccess')),
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Puts a version that waits into use, in the place of the former. Never by who wrote it.',
    args: {
      snippetId: t.arg.string({ required: true }),
      version: t.arg.int({ required: true }),
    },
    resolve: async (_root, { snippetId, version }, context) =>
      await snippetCommand(context, snippetId, { type: 'approve', version }),
  }),
);
