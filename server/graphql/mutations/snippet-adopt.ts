import { refuse } from '@needful/shared/domain/refusal.ts';
import { library } from '@needful/shared/policies/_library.ts';
import { builder } from '../builder.ts';
import { snippetCommand } from '../snippet.ts';
import { resultOf } from '../types/refusal.ts';
import { snippetSuccess } from '../types/snippet-success.ts';

builder.mutationField('snippetAdopt', (t) =>
  t.field({
    type: resultOf('SnippetAdoptResult', snippetSuccess('SnippetAdoptSuccess')),
    authScopes: { officer: true },
    description:
      'Takes a snippet over from the library, as the next version of the snippet of that id. A second person approves it.',
    args: {
      snippetId: t.arg.string({ required: true }),
      after: t.arg.int({ required: true, description: 'The newest version you saw; 0 where there is none.' }),
    },
    resolve: async (_root, { snippetId, after }, context) => {
      const offered = library.get(snippetId);
      if (offered === undefined)
        return refuse('not-in-library', 'The library has no snippet of that name. Reload it.', 'snippetId');
      return await snippetCommand(context, snippetId, { type: 'write', after, content: offered.content });
    },
  }),
);
