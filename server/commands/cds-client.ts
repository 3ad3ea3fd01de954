import { readFileSync } from 'node:fs';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { guardedFetch, mayBeAsked } from '../auth/provider/guarded-fetch.ts';
import { issuerSchema, keySetSchema, nameSchema, originSchema, tenantSchema } from '../cds/registration.ts';
import { SERVICE_ID, servicesUrl } from '../cds/service.ts';
import { type Config, ConfigurationError } from '../config.ts';
import { endCdsClient, registerCdsClient } from '../store/cds-clients.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

const options = z.strictObject({
  organization: z.uuid().transform((id) => id as OrganizationId),
  issuer: issuerSchema,
  name: nameSchema.optional(),
  'keys-url': z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  'keys-file': z.string().min(1).optional(),
  tenant: tenantSchema.optional(),
  origins: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(originSchema).max(20))
    .default([]),
  end: z.enum(['yes']).optional(),
});
type Options = z.output<typeof options>;

export default defineCommand({
  summary: 'lets an EHR ask for an organization\u2019s cards by CDS Hooks, or ends that',
  usage: [
    'pnpm needful cds-client --organization <id> --name "Lakeside EHR" --issuer https://ehr.example/ --keys-url https://ehr.example/jwks.json',
    '       --keys-file <path, or - for stdin>   a JWK Set of its public keys, in the place of --keys-url',
    '       --tenant <text>   what its tokens must name, where the vendor signs for many organizations',
    '       --origins https://ehr.example   web origins, where a browser asks',
    '       --issuer https://ehr.example/ --end yes   its tokens are refused from now on',
  ].join('\n'),
  options,
  async run(given, config) {
    return given.end === 'yes' ? await end(given, config) : await register(given, config);
  },
});

async function register(given: Options, config: Config): Promise<number> {
  const { organization: org, issuer, name, tenant = null, origins } = given;
  if (name === undefined) throw new ConfigurationError('--name: say what people here call it.');
  const keys = await keysOf(given, config);
  const at = new Date().toISOString();
  const id = await withPool(config, (pool) =>
    inTenant(pool, { org }, async (sql) => {
      const known = await sql.query({
        text: 'select 1 from needful.organization where id = $1',
        values: [org],
      });
      if (known.length === 0) throw new ConfigurationError('--organization: there is no such organization.');
      return await registerCdsClient(sql, org, { name, issuer, tenant, keys, origins }, at);
    }),
  );
  if (id === null)
    throw new ConfigurationError(
      '--issuer: is registered already. End it first (--end yes), then register it anew.',
    );
  console.log(`${name} may ask for cards. Give its administrator:`);
  console.log(`  discovery  ${servicesUrl(config.origin, org)}`);
  console.log(`  service    ${servicesUrl(config.origin, org)}/${SERVICE_ID}`);
  return 0;
}

async function keysOf(given: Options, config: Config) {
  const url = given['keys-url'];
  const file = given['keys-file'];
  if ((url === undefined) === (file === undefined))
    throw new ConfigurationError('Say either --keys-url or --keys-file.');
  if (file !== undefined)
    return { set: checked('--keys-file', readFileSync(file === '-' ? 0 : file, 'utf8')) };
  if (url === undefined || !mayBeAsked(new URL(url), !config.production))
    throw new ConfigurationError('--keys-url: must be https.');
  checked('--keys-url', await fetched(url, config));
  return { url };
}

async function fetched(url: string, config: Config): Promise<string> {
  try {
    const response = await guardedFetch(!config.production)(url, {
      method: 'GET',
      headers: { accept: 'application/json' },
    });
    if (response.status !== 200) throw new Error(`it answers ${response.status}`);
    return await response.text();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`--keys-url: cannot be read (${why}). Nothing was changed.`);
  }
}

function checked(option: string, text: string): string {
  const parsed = keySetSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(`${option}: ${parsed.error.issues[0]?.message}. Nothing was changed.`);
}

async function end({ organization: org, issuer }: Options, config: Config): Promise<number> {
  const at = new Date().toISOString();
  const ended = await withPool(config, (pool) =>
    inTenant(pool, { org }, (sql) => endCdsClient(sql, org, issuer, at)),
  );
  if (!ended) throw new ConfigurationError('--issuer: no such client is registered here.');
  console.log('Ended. Its tokens are refused from now on.');
  return 0;
}
