import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { textSchema } from '@needful/shared/wire/report.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { snippetCommand } from '../snippet.ts';
import { resultOf } from '../types/refusal.ts';
import { snippetSuccess } from '../types/snippet-success.ts';

builder.mutationField('snippetRetire', (t) =>
  t.field({
    type: resultOf('SnippetRetireResult', snippetSuccess('SnippetRetireSuccess')),
    authScopes: { officer: true },
    description: 'Ends a version that is in use or waits. No card quotes it any more; it stays on record.',
    args: {
      snippetId: t.arg.string({ required: true }),
      version: t.arg.int({ required: true }),
      reason: t.arg.string({ required: true, description: 'Why. Names no patient: it stays on record.' }),
    },
    resolve: async (_root, { snippetId, version, ...args }, context) => {
      const reason = parsed(textSchema, args.reason, 'reason');
      if (isRefusal(reason)) return reason;
      return await snippetCommand(context, snippetId, { type: 'retire', version, reason });
    },
  }),
);
