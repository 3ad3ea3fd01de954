import { isUuid } from '@needful/shared/domain/ids.ts';
import { orderFilters } from '../../store/saved-filters.ts';
import { builder } from '../builder.ts';
import { resultOf } from '../types/refusal.ts';
import { savedFiltersSuccess, withOwnFilters } from '../types/saved-filter.ts';

builder.mutationField('savedFiltersOrder', (t) =>
  t.field({
    type: resultOf('SavedFiltersOrderResult', savedFiltersSuccess('SavedFiltersOrderSuccess')),
    authScopes: { officer: true },
    description: 'Puts those that I keep into this order; what is not named stands behind.',
    args: { ids: t.arg.idList({ required: true }) },
    resolve: async (_root, { ids }, context) => {
      const { savedFilters } = await withOwnFilters(context, (sql, org, person) =>
        orderFilters(sql, org, person, ids.filter(isUuid)),
      );
      return { savedFilters };
    },
  }),
);
