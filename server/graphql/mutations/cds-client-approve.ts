import { builder } from '../builder.ts';
import { cdsClientCommand } from '../cds-client.ts';
import { CdsDeskType } from '../types/cds-desk.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('cdsClientApprove', (t) =>
  t.field({
    type: resultOf('CdsClientApproveResult', successOf('CdsClientApproveSuccess', 'desk', CdsDeskType)),
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Lets a clinical system that waits ask for cards. Never by who registered it.',
    args: {
      clientId: t.arg.id({ required: true }),
      digest: t.arg.string({ required: true, description: 'Of what you read before you approved it.' }),
    },
    resolve: async (_root, { clientId, digest }, context) =>
      await cdsClientCommand(context, { type: 'approve-cds-client', client: clientId, digest }),
  }),
);
