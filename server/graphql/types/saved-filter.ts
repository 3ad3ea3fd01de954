import { type SavedFilter, savedFilters } from '../../store/saved-filters.ts';
import type { Sql } from '../../store/tenant.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';

export const SavedFilterType = builder.objectRef<SavedFilter>('SavedFilter').implement({
  description: 'A view with its search and filters, kept by one person under a name. Nobody else sees it.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made by whoever saved it.' }),
    name: t.exposeString('name', { description: 'What the person calls it.' }),
    query: t.exposeString('query', {
      description: 'As the address of the queue has it behind the question mark.',
    }),
  }),
});

/** The success of everything that changes the list: the list as it now stands. */
export function savedFiltersSuccess(name: string) {
  return builder.objectRef<{ readonly savedFilters: readonly SavedFilter[] }>(name).implement({
    description: 'It was done.',
    authScopes: { officer: true },
    fields: (t) => ({
      savedFilters: t.field({
        type: [SavedFilterType],
        description: 'The person\u2019s own, in their order.',
        resolve: (success) => [...success.savedFilters],
      }),
    }),
  });
}

type Write<Result> = (
  sql: Sql,
  org: ReturnType<typeof placeOf>['org'],
  person: ReturnType<typeof personOf>,
) => Promise<Result>;

/** Runs what changes the asker\u2019s own list, and reads the list behind it. */
export async function withOwnFilters<Result>(context: Context, write: Write<Result>) {
  const [{ org }, person] = [placeOf(context), personOf(context)];
  return await inTenant(context.pool, { org, person }, async (sql) => {
    const result = await write(sql, org, person);
    return { result, savedFilters: await savedFilters(sql, context.sealer, org, person) };
  });
}
