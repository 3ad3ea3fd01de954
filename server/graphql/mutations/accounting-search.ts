import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { changeAndCompose } from '../../handle/accounting-answer.ts';
import { builder } from '../builder.ts';
import { givenBy } from '../command.ts';
import { countSearch } from '../limited.ts';
import { parseSubject } from '../patient-request-input.ts';
import { composedSuccess } from '../types/accounting.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('accountingSearch', (t) =>
  t.field({
    type: resultOf('AccountingSearchResult', composedSuccess('AccountingSearchSuccess')),
    authScopes: { officer: true },
    description:
      'Searches the registers of all incidents and what was recorded by hand for who asked, and composes the accounting. The search is recorded, with a view of each register in which they were found.',
    args: { id: t.arg.id({ required: true }), messageId: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const named = parseSubject(args);
      if (isRefusal(named)) return named;
      await countSearch(context);
      const order = { ...named, body: { type: 'search' } as const, texts: [] };
      return await changeAndCompose(context.shell, givenBy(context), order);
    },
  }),
);
