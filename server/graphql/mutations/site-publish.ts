import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { publishableProfileSchema, siteMatchSchema } from '@needful/shared/wire/site-profile.ts';
import { faultsOfProfile } from '@needful/shared/wire/site-profile-faults.ts';
import { z } from 'zod';
import { digestOfProfile } from '../../store/site-profiles.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { siteCommand } from '../site.ts';
import { DeskSiteType } from '../types/desk-site.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const matchesSchema = z.array(siteMatchSchema).min(1).max(10);

builder.mutationField('sitePublish', (t) =>
  t.field({
    type: resultOf('SitePublishResult', successOf('SitePublishSuccess', 'site', DeskSiteType)),
    authScopes: { administrator: true },
    description:
      'Publishes the next version of how a site is read. It waits until a second person approves it; until then extensions do not get it.',
    args: {
      site: t.arg.string({
        required: true,
        description:
          'Id of the profile: of your own such as own-webchart, or of one that comes with Needful.',
      }),
      after: t.arg.int({ required: true, description: 'The newest version you saw; 0 for a new one.' }),
      replaces: t.arg.int({
        description:
          'The version of somebody else that waits and that yours takes the place of; without it, that is refused.',
      }),
      body: t.arg.string({ required: true, description: 'The profile as JSON.' }),
      matches: t.arg.stringList({
        required: true,
        description: 'Where it speaks, as match patterns of one host each, such as https://chart.example/*.',
      }),
    },
    resolve: async (_root, { site, after, replaces = null, ...given }, context) => {
      const matches = parsed(matchesSchema, given.matches, 'matches');
      if (isRefusal(matches)) return matches;
      const checked = faultsOfProfile(given.body, publishableProfileSchema);
      if (!('profile' in checked))
        return refuse(
          'no-profile',
          `This is no profile that an extension would take: ${checked.faults.slice(0, 3).join('; ')}. Nothing was published.`,
          'body',
        );
      const body = JSON.stringify(checked.profile);
      const digest = digestOfProfile(body);
      return await siteCommand(
        context,
        site,
        { type: 'describe-site', after, digest, matches, replaces },
        body,
      );
    },
  }),
);
