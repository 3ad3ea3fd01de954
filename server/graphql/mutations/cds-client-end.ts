import { builder } from '../builder.ts';
import { cdsClientCommand } from '../cds-client.ts';
import { CdsDeskType } from '../types/cds-desk.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('cdsClientEnd', (t) =>
  t.field({
    type: resultOf('CdsClientEndResult', successOf('CdsClientEndSuccess', 'desk', CdsDeskType)),
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Ends that a clinical system may ask for cards: its tokens are refused from now on.',
    args: { clientId: t.arg.id({ required: true }) },
    resolve: async (_root, { clientId }, context) =>
      await cdsClientCommand(context, { type: 'end-cds-client', client: clientId }),
  }),
);
