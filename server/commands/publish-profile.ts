import { readFileSync } from 'node:fs';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { publishableProfileSchema } from '@needful/shared/wire/site-profile.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { publishProfile } from '../store/site-profiles.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';
import { profileIdSchema } from './_profile-id.ts';

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

function readProfile(file: string): SiteProfile {
  const parsed = publishableProfileSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data as SiteProfile;
  const faults = parsed.error.issues.flatMap((issue) => faultsIn(issue)).map((fault) => `  ${fault}`);
  throw new ConfigurationError(`${file} is no site profile:\n${faults.join('\n')}`);
}

/** Of the shapes that something may have, the one it was meant to be: whose words are all known. */
function faultsIn(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): string[] {
  const at = [...path, ...issue.path];
  if (issue.code !== 'invalid_union') return [`${at.join('.')}: ${issue.message}`];
  const meant = issue.errors.find((shape) =>
    shape.every(({ code, path: [first] }) => code !== 'unrecognized_keys' && first !== undefined),
  );
  return meant?.flatMap((each) => faultsIn(each, at)) ?? [`${at.join('.')}: ${issue.message}`];
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be read as JSON: ${String(error)}`);
  }
}
