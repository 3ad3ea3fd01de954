import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { snippetContentSchema } from '@needful/shared/wire/snippet.ts';
import { builder } from '../builder.ts';
import { parsed, parseIncident } from '../command.ts';
import { snippetCommand } from '../snippet.ts';
import { RoleEnum } from '../types/enums.ts';
import { resultOf } from '../types/refusal.ts';
import { snippetSuccess } from '../types/snippet-success.ts';
import { SnippetTextInput } from '../types/snippet-text.ts';

builder.mutationField('snippetWrite', (t) =>
  t.field({
    type: resultOf('SnippetWriteResult', snippetSuccess('SnippetWriteSuccess')),
    authScopes: { officer: true },
    description:
      'Writes the next version of a snippet, or the first of a new one. It waits until a second person approves it.',
    args: {
      snippetId: t.arg.string({
        required: true,
        description: 'Of the snippet; for a new one, an id of your own such as own-<UUID>.',
      }),
      after: t.arg.int({ required: true, description: 'The newest version you saw; 0 for a new snippet.' }),
      texts: t.arg({ type: [SnippetTextInput], required: true, description: 'Your own language first.' }),
      citation: t.arg.string({ required: true }),
      owner: t.arg.string({ required: true, description: 'Which designation answers for it.' }),
      roles: t.arg({ type: [RoleEnum], description: 'Whom it is for; none: everybody.' }),
      departments: t.arg.stringList({ description: 'Where it is for; none: everywhere.' }),
      reviewMonths: t.arg.int({ required: true, description: 'From one review to the next: 1 to 36.' }),
      incident: t.arg.id({ description: 'The incident that led to it.' }),
    },
    resolve: async (_root, { snippetId, after, ...args }, context) => {
      const incident = args.incident == null ? null : parseIncident(context, args.incident);
      if (isRefusal(incident)) return incident;
      const said = {
        ...{ texts: args.texts, citation: args.citation, owner: args.owner, reviewMonths: args.reviewMonths },
        ...{ roles: args.roles ?? [], departments: args.departments ?? [], incident, libraryVersion: null },
      };
      const content = parsed(snippetContentSchema, said, 'snippet');
      if (isRefusal(content)) return content;
      return await snippetCommand(context, snippetId, { type: 'write', after, content });
    },
  }),
);
