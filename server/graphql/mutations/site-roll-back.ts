import { builder } from '../builder.ts';
import { siteCommand } from '../site.ts';
import { DeskSiteType, SiteReasonEnum } from '../types/desk-site.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('siteRollBack', (t) =>
  t.field({
    type: resultOf('SiteRollBackResult', successOf('SiteRollBackSuccess', 'site', DeskSiteType)),
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Puts an earlier version that was approved once into force again.',
    args: {
      site: t.arg.string({ required: true, description: 'Id of the profile.' }),
      to: t.arg.int({ required: true, description: 'The version; 0: as it comes with Needful.' }),
      reason: t.arg({ type: SiteReasonEnum, required: true }),
    },
    resolve: async (_root, { site, to, reason }, context) =>
      await siteCommand(context, site, { type: 'roll-site-back', to, reason }),
  }),
);
