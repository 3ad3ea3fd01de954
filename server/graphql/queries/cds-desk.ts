import { builder } from '../builder.ts';
import { cdsDeskOf } from '../cds-client.ts';
import { CdsDeskType } from '../types/cds-desk.ts';

builder.queryField('cdsDesk', (t) =>
  t.field({
    type: CdsDeskType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Where EHRs ask for cards by CDS Hooks, and which may.',
    resolve: async (_root, _args, context) => await cdsDeskOf(context),
  }),
);
