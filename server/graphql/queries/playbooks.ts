import { builder } from '../builder.ts';
import { ownPlaybooksFor } from '../own-playbooks.ts';
import { LibraryPlaybookType, libraryOf } from '../types/own-playbook.ts';

builder.queryField('playbooks', (t) =>
  t.field({
    type: [LibraryPlaybookType],
    authScopes: { officer: true },
    description: 'All playbooks, with the organization’s own steps besides.',
    resolve: async (_root, _args, context) => libraryOf(await ownPlaybooksFor(context)),
  }),
);
