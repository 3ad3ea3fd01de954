import { builder } from '../builder.ts';
import { snippetCommand } from '../snippet.ts';
import { resultOf } from '../types/refusal.ts';
import { snippetSuccess } from '../types/snippet-success.ts';

builder.mutationField('snippetReview', (t) =>
  t.field({
    type: resultOf('SnippetReviewResult', snippetSuccess('SnippetReviewSuccess')),
    authScopes: { officer: true },
    description: 'Says that a version in use still holds; it is looked at again after its interval.',
    args: {
      snippetId: t.arg.string({ required: true }),
      version: t.arg.int({ required: true }),
    },
    resolve: async (_root, { snippetId, version }, context) =>
      await snippetCommand(context, snippetId, { type: 'review', version }),
  }),
);
