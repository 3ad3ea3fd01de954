import { builder } from '../builder.ts';
import { siteCommand } from '../site.ts';
import { DeskSiteType, SiteReasonEnum } from '../types/desk-site.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('siteSwitch', (t) =>
  t.field({
    type: resultOf('SiteSwitchResult', successOf('SiteSwitchSuccess', 'site', DeskSiteType)),
    authScopes: { $any: { officer: true, administrator: true } },
    description:
      'Switches the reading of a site off, or on again as it was. Extensions follow with their next settings; nothing is read there from then on.',
    args: {
      site: t.arg.string({ required: true, description: 'Id of the profile.' }),
      isOn: t.arg.boolean({ required: true }),
      reason: t.arg({ type: SiteReasonEnum, required: true }),
    },
    resolve: async (_root, { site, isOn, reason }, context) =>
      await siteCommand(context, site, { type: 'switch-site', isOn, reason }),
  }),
);
