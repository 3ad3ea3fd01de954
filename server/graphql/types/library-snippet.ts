import type { LibrarySnippet } from '@needful/shared/policies/_library.ts';
import { builder } from '../builder.ts';
import { SnippetTextType } from './snippet-text.ts';

export const LibrarySnippetType = builder
  .objectRef<LibrarySnippet & { readonly snippetId: string }>('LibrarySnippet')
  .implement({
    description:
      'A snippet that Needful’s library offers. It speaks nowhere until it is adopted and approved.',
    authScopes: { $any: { officer: true, administrator: true } },
    fields: (t) => ({
      snippetId: t.exposeString('snippetId', { description: 'Under which it is adopted.' }),
      version: t.exposeInt('version', { description: 'Of the library’s entry, counted from 1.' }),
      checked: t.expose('checked', {
        type: 'Date',
        description: 'The day its citation was compared with the rule.',
      }),
      unverified: t.exposeString('unverified', {
        nullable: true,
        description: 'What of its citation to compare with the rule before approving it.',
      }),
      rules: t.stringList({
        description: 'Reminder rules whose cards quote it.',
        resolve: ({ rules }) => [...rules],
      }),
      texts: t.field({
        type: [SnippetTextType],
        description: 'What it says, in each language.',
        resolve: ({ content }) => [...content.texts],
      }),
      citation: t.string({ description: 'The rule it states.', resolve: ({ content }) => content.citation }),
      owner: t.string({
        description: 'Which designation would answer for it.',
        resolve: ({ content }) => content.owner,
      }),
      reviewMonths: t.int({
        description: 'Months from one review to the next.',
        resolve: ({ content }) => content.reviewMonths,
      }),
    }),
  });
