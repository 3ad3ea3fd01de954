import { builder } from '../builder.ts';
import { sitesOf } from '../site.ts';
import { DeskSiteType } from '../types/desk-site.ts';

builder.queryField('sites', (t) =>
  t.field({
    type: [DeskSiteType],
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'How each site is read in this organization, its own first.',
    resolve: async (_root, _args, context) => [...(await sitesOf(context))],
  }),
);
