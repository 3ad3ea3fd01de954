import { builder } from '../builder.ts';
import { SavedFilterType, withOwnFilters } from '../types/saved-filter.ts';

builder.queryField('savedFilters', (t) =>
  t.field({
    type: [SavedFilterType],
    authScopes: { officer: true },
    description: 'What I keep, in my order.',
    resolve: async (_root, _args, context) => (await withOwnFilters(context, async () => null)).savedFilters,
  }),
);
