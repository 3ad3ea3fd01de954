import { library } from '@needful/shared/policies/_library.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { LibrarySnippetType } from '../types/library-snippet.ts';

const MANAGERS = { $any: { officer: true, administrator: true } } as const;

builder.queryField('snippets', (t) =>
  t.prismaField({
    type: ['Snippet'],
    authScopes: MANAGERS,
    description:
      'The versions that stand: what waits for approval, what is in use, what was retired. By snippet, newest first.',
    resolve: (query, _root, _args, context) =>
      context.reads.client.snippet.findMany({
        ...query,
        where: { orgId: placeOf(context).org, replacedAt: null },
        orderBy: [{ snippetId: 'asc' }, { version: 'desc' }],
      }),
  }),
);

builder.queryField('snippetVersions', (t) =>
  t.prismaField({
    type: ['Snippet'],
    authScopes: MANAGERS,
    description: 'The latest versions of one snippet, newest first, at most 50.',
    args: { snippetId: t.arg.string({ required: true }) },
    resolve: (query, _root, { snippetId }, context) =>
      context.reads.client.snippet.findMany({
        ...query,
        where: { orgId: placeOf(context).org, snippetId },
        orderBy: { version: 'desc' },
        take: 50,
      }),
  }),
);

builder.queryField('snippetLibrary', (t) =>
  t.field({
    type: [LibrarySnippetType],
    authScopes: MANAGERS,
    description: 'What Needful’s library offers.',
    resolve: () => [...library].map(([snippetId, entry]) => ({ snippetId, ...entry })),
  }),
);
