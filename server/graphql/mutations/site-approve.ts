import { builder } from '../builder.ts';
import { siteCommand } from '../site.ts';
import { DeskSiteType } from '../types/desk-site.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('siteApprove', (t) =>
  t.field({
    type: resultOf('SiteApproveResult', successOf('SiteApproveSuccess', 'site', DeskSiteType)),
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Puts a version that waits into force. Never by who published it.',
    args: {
      site: t.arg.string({ required: true, description: 'Id of the profile.' }),
      version: t.arg.int({ required: true }),
      digest: t.arg.string({ required: true, description: 'Of what you read before you approved it.' }),
    },
    resolve: async (_root, { site, version, digest }, context) =>
      await siteCommand(context, site, { type: 'approve-site', version, digest }),
  }),
);
