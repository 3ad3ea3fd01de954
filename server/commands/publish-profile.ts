import { readFileSync } from 'node:fs';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { publishableProfileSchema } from '@needful/shared/wire/site-profile.ts';
import { faultsOfProfile } from '@needful/shared/wire/site-profile-faults.ts';
import { profileIdSchema } from '@needful/shared/wire/site-profile-id.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { publishProfile } from '../store/site-profiles.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'publishes a site profile of an organization\u2019s own to its extensions, without a release',
  usage: 'pnpm needful publish-profile --organization <id> --profile own-webchart --file webchart.json',
  options: z.strictObject({
    organization: z.uuid().transform((id) => id as OrganizationId),
    profile: profileIdSchema,
    file: z.string(),
  }),
  async run({ organization: org, profile: id, file }, config) {
    const profile = readProfile(file);
    const version = await withPool(config, (pool) =>
      inTenant(pool, { org }, (sql) => publishProfile(sql, org, id, profile)),
    );
    if (version === null)
      throw new ConfigurationError('This organization has as many profiles as an extension takes.');
    console.log(
      `${id} is published as version ${version}. Extensions hear of it within the hour, or when they start. assign-site says where it speaks.`,
    );
    return 0;
  },
});

/** @throws ConfigurationError that says what is wrong */
function readProfile(file: string): SiteProfile {
  const checked = faultsOfProfile(textIn(file), publishableProfileSchema);
  if ('profile' in checked) return checked.profile;
  throw new ConfigurationError(
    `${file} is no site profile:\n${checked.faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be read: ${String(error)}`);
  }
}
