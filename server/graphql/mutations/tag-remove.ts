import { removeTag } from '../../store/tags.ts';
import { builder } from '../builder.ts';
import { resultOf } from '../types/refusal.ts';
import { tagsSuccess, withTags } from '../types/tags.ts';

builder.mutationField('tagRemove', (t) =>
  t.field({
    type: resultOf('TagRemoveResult', tagsSuccess('TagRemoveSuccess')),
    authScopes: { officer: true },
    description: 'Offers a tag no longer. Incidents that have it keep it, and are found by it.',
    args: { name: t.arg.string({ required: true }) },
    resolve: (_root, { name }, context) => withTags(context, (sql, org) => removeTag(sql, org, name)),
  }),
);
