import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { isOwnProfile, siteMatchSchema } from '@needful/shared/wire/site-profile.ts';
import { profileIdSchema } from '@needful/shared/wire/site-profile-id.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { assignSite } from '../store/organizations.ts';
import { isPublished } from '../store/site-profiles.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'says where a site profile speaks in an organization',
  usage:
    'pnpm needful assign-site --organization <id> --profile roundcube --match "https://mail.lakeside.example/*"',
  options: z.strictObject({
    organization: z.uuid().transform((id) => id as OrganizationId),
    profile: profileIdSchema,
    match: siteMatchSchema,
  }),
  async run({ organization, profile, match }, config) {
    await withPool(config, (pool) =>
      inTenant(pool, { org: organization }, async (sql) => {
        if (isOwnProfile(profile) && !(await isPublished(sql, organization, profile)))
          throw new ConfigurationError(`${profile} is not published here. Publish it first.`);
        await assignSite(sql, organization, profile, match);
      }),
    );
    console.log(`${profile} speaks on ${match}. Extensions hear of it within the hour, or when they start.`);
    return 0;
  },
});
