import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { z } from 'zod';
import { assignSite } from '../store/organizations.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'says where a site profile speaks in an organization',
  usage:
    'pnpm needful assign-site --organization <id> --profile roundcube --match "https://mail.lakeside.example/*"',
  options: z.strictObject({
    organization: z.uuid().transform((id) => id as OrganizationId),
    profile: z
      .string()
      .refine((id) => Object.hasOwn(sites, id), `must be one of ${Object.keys(sites).join(', ')}`),
    match: z
      .string()
      .regex(
        /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?\/\S*$/,
        'must be a match pattern of one host, such as https://mail.lakeside.example/*',
      ),
  }),
  async run({ organization, profile, match }, config) {
    await withPool(config, (pool) =>
      inTenant(pool, { org: organization }, (sql) => assignSite(sql, organization, profile, match)),
    );
    console.log(`${profile} speaks on ${match}. Extensions hear of it within the hour, or when they start.`);
    return 0;
  },
});
