import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { saveFilter } from '../../store/saved-filters.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { resultOf } from '../types/refusal.ts';
import { savedFiltersSuccess, withOwnFilters } from '../types/saved-filter.ts';

const filterSchema = z.object({ id: z.uuid(), name: lineSchema(60), query: z.string().max(500) });

builder.mutationField('savedFilterSave', (t) =>
  t.field({
    type: resultOf('SavedFilterSaveResult', savedFiltersSuccess('SavedFilterSaveSuccess')),
    authScopes: { officer: true },
    description:
      'Keeps a view with its search and filters; under an id of mine, gives it another name or query.',
    args: {
      id: t.arg.id({ required: true, description: 'A UUID that the sender makes.' }),
      name: t.arg.string({ required: true }),
      query: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const filter = parsed(filterSchema, args, 'savedFilter');
      if (isRefusal(filter)) return filter;
      const { result, savedFilters } = await withOwnFilters(context, (sql, org, person) =>
        saveFilter(sql, context.sealer, org, person, filter),
      );
      return result ?? { savedFilters };
    },
  }),
);
