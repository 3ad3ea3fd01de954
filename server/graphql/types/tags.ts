import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { tagsOf } from '../../store/tags.ts';
import { inTenant, type Sql } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';

/** The success of what changes the organization\u2019s tags: all of them, as they now stand. */
export function tagsSuccess(name: string) {
  return builder.objectRef<{ readonly tags: readonly string[] }>(name).implement({
    description: 'It was done.',
    authScopes: { officer: true },
    fields: (t) => ({
      tags: t.stringList({
        description: 'The organization\u2019s tags, by the alphabet.',
        resolve: ({ tags }) => [...tags],
      }),
    }),
  });
}

export async function withTags(context: Context, write: (sql: Sql, org: OrganizationId) => Promise<void>) {
  const { org } = placeOf(context);
  return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
    await write(sql, org);
    return { tags: await tagsOf(sql, org) };
  });
}
