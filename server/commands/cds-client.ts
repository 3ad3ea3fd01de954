import { readFileSync } from 'node:fs';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import type pg from 'pg';
import { z } from 'zod';
import { clientKeys, issuerSchema, nameSchema, originsSchema, tenantSchema } from '../cds/registration.ts';
import { SERVICE_ID, servicesUrl } from '../cds/service.ts';
import { type Config, ConfigurationError } from '../config.ts';
import { handleCdsClient, registerCdsClient } from '../handle/cds-client.ts';
import { cdsClients, liveIn } from '../store/cds-clients.ts';
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
    .pipe(originsSchema)
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
  const registered = await withPool(config, async (pool) => {
    await mustExist(pool, org);
    const now = new Date().toISOString() as Instant;
    return await registerCdsClient(pool, { org, by: null, now }, { name, issuer, tenant, keys, origins });
  });
  if (isRefusal(registered)) throw new ConfigurationError(`--issuer: ${registered.message}`);
  console.log(`${name} may ask for cards. Give its administrator:`);
  console.log(`  discovery  ${servicesUrl(config.origin, org)}`);
  console.log(`  service    ${servicesUrl(config.origin, org)}/${SERVICE_ID}`);
  return 0;
}

async function mustExist(pool: pg.Pool, org: OrganizationId): Promise<void> {
  const text = 'select 1 from needful.organization where id = $1';
  const known = await inTenant(pool, { org }, (sql) => sql.query({ text, values: [org] }));
  if (known.length === 0) throw new ConfigurationError('--organization: there is no such organization.');
}

const OPTION_OF: Readonly<Record<string, string>> = { keys: '--keys-file', keysUrl: '--keys-url' };

async function keysOf(given: Options, config: Config) {
  const url = given['keys-url'] ?? null;
  const file = given['keys-file'];
  if ((url === null) === (file === undefined))
    throw new ConfigurationError('Say either --keys-url or --keys-file.');
  const set = file === undefined ? null : readFileSync(file === '-' ? 0 : file, 'utf8');
  const keys = await clientKeys({ set, url }, !config.production);
  if (isRefusal(keys)) throw new ConfigurationError(`${OPTION_OF[keys.field ?? '']}: ${keys.message}`);
  return keys;
}

async function end({ organization: org, issuer }: Options, config: Config): Promise<number> {
  const ended = await withPool(config, async (pool) => {
    await mustExist(pool, org);
    const live = liveIn(await inTenant(pool, { org }, (sql) => cdsClients(sql, org)));
    const client = live.find((one) => one.issuer === issuer)?.client ?? '';
    const now = new Date().toISOString() as Instant;
    return await handleCdsClient(pool, { org, by: null, now }, { type: 'end-cds-client', client });
  });
  if (isRefusal(ended)) throw new ConfigurationError('--issuer: no such client is registered here.');
  console.log('Ended. Its tokens are refused from now on.');
  return 0;
}
