import { isUuid } from '@needful/shared/domain/ids.ts';
import { deleteFilter } from '../../store/saved-filters.ts';
import { builder } from '../builder.ts';
import { resultOf } from '../types/refusal.ts';
import { savedFiltersSuccess, withOwnFilters } from '../types/saved-filter.ts';

builder.mutationField('savedFilterDelete', (t) =>
  t.field({
    type: resultOf('SavedFilterDeleteResult', savedFiltersSuccess('SavedFilterDeleteSuccess')),
    authScopes: { officer: true },
    description: 'Forgets one that I keep. One that is gone already stays gone.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const { savedFilters } = await withOwnFilters(context, async (sql, org, person) => {
        if (isUuid(id)) await deleteFilter(sql, org, person, id);
      });
      return { savedFilters };
    },
  }),
);
