import type { Instant } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';

export type SnippetInUse = {
  readonly snippetId: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
  readonly line: string | null;
  readonly text: string;
  readonly citation: string;
  readonly owner: string;
  readonly approvedByName: string | null;
  readonly approvedAt: Instant | null;
};

/** A snippet as a card shows it and a person finds it: in one language, approved, and meant for them. */
export const SnippetInUseType = builder.objectRef<SnippetInUse>('SnippetInUse').implement({
  description: 'A snippet of policy in use, in the language that suits whoever asks.',
  authScopes: { submitter: true },
  fields: (t) => ({
    snippetId: t.exposeString('snippetId', { description: 'The same across its versions.' }),
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    language: t.exposeString('language', { description: 'BCP 47.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    line: t.exposeString('line', {
      nullable: true,
      description: 'What a card says first; null for one that came with Needful before snippets had one.',
    }),
    text: t.exposeString('text', { description: 'What a card says on demand.' }),
    citation: t.exposeString('citation', { description: 'The rule it states.' }),
    owner: t.exposeString('owner', { description: 'Which designation answers for it.' }),
    approvedByName: t.exposeString('approvedByName', {
      nullable: true,
      description: 'Who approved it; null for one that came with Needful.',
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved.',
    }),
  }),
});
