import { readTag } from '@needful/shared/domain/desk/tag.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { addTag, MOST_TAGS_OF_ORGANIZATION, tagsOf, tooManyTags } from '../../store/tags.ts';
import { builder } from '../builder.ts';
import { resultOf } from '../types/refusal.ts';
import { tagsSuccess, withTags } from '../types/tags.ts';

builder.mutationField('tagAdd', (t) =>
  t.field({
    type: resultOf('TagAddResult', tagsSuccess('TagAddSuccess')),
    authScopes: { officer: true },
    description: 'Adds a word to the organization\u2019s tags. One that is there already stays one.',
    args: {
      name: t.arg.string({ required: true, description: 'At most 30 letters, digits, spaces and hyphens.' }),
    },
    resolve: async (_root, args, context) => {
      const name = readTag(args.name);
      if (isRefusal(name)) return name;
      let isFull = false;
      const added = await withTags(context, async (sql, org) => {
        const known = await tagsOf(sql, org);
        isFull = known.length >= MOST_TAGS_OF_ORGANIZATION && !known.includes(name);
        if (!isFull) await addTag(sql, org, name);
      });
      return isFull ? tooManyTags() : added;
    },
  }),
);
