import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';

/** The success of a mutation of a snippet: its version as it now stands, read after the commit. */
export function snippetSuccess(name: string) {
  return builder.objectRef<{ readonly snippetId: string; readonly version: number }>(name).implement({
    description: 'It was done.',
    authScopes: { $any: { officer: true, administrator: true } },
    fields: (t) => ({
      snippet: t.prismaField({
        type: 'Snippet',
        description: 'The version as it now stands.',
        resolve: async (query, { snippetId, version }, _args, context) => {
          await context.reads.open();
          const where = { orgId_snippetId_version: { orgId: placeOf(context).org, snippetId, version } };
          return await context.reads.client.snippet.findUniqueOrThrow({ ...query, where });
        },
      }),
    }),
  });
}
