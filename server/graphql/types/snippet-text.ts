import type { SnippetText } from '@needful/shared/domain/snippets/snippet.ts';
import { builder } from '../builder.ts';

export const SnippetTextType = builder.objectRef<SnippetText>('SnippetText').implement({
  description: 'What a snippet says in one language.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP 47, such as en or es-US.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    line: t.exposeString('line', { description: 'What a card says first: at most 140 characters.' }),
    text: t.exposeString('text', { description: 'What a card says on demand.' }),
  }),
});

export const SnippetTextInput = builder.inputType('SnippetTextInput', {
  description: 'What a snippet says in one language.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'BCP 47, such as en or es-US.' }),
    title: t.string({ required: true }),
    line: t.string({ required: true, description: 'At most 140 characters.' }),
    text: t.string({ required: true }),
  }),
});
