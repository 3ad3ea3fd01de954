import { builder } from '../builder.ts';
import { withTags } from '../types/tags.ts';

builder.queryField('tags', (t) =>
  t.stringList({
    authScopes: { officer: true },
    description: 'The organization\u2019s tags, by the alphabet.',
    resolve: async (_root, _args, context) => (await withTags(context, async () => {})).tags,
  }),
);
