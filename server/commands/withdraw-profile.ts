import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { profileIdSchema } from '@needful/shared/wire/site-profile-id.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { publishProfile } from '../store/site-profiles.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'switches a site profile off in an organization, its own or one that comes with Needful',
  usage: 'pnpm needful withdraw-profile --organization <id> --profile own-webchart',
  options: z.strictObject({
    organization: z.uuid().transform((id) => id as OrganizationId),
    profile: profileIdSchema,
  }),
  async run({ organization: org, profile: id }, config) {
    const version = await withPool(config, (pool) =>
      inTenant(pool, { org }, (sql) => publishProfile(sql, org, id, null)),
    );
    if (version === null)
      throw new ConfigurationError('This organization has as many profiles as an extension takes.');
    console.log(`${id} is withdrawn. Extensions stop reading by it within the hour, or when they start.`);
    return 0;
  },
});
