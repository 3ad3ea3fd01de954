import { readFileSync } from 'node:fs';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { DatabaseError } from 'pg';
import { z } from 'zod';
import { openAuthPool } from '../auth/pool.ts';
import { Conversation, RETURN_PATH } from '../auth/provider/conversation.ts';
import { problemOfFault } from '../auth/provider/problems.ts';
import { removeProvider, saveProvider } from '../auth/provider/rows.ts';
import { type Config, ConfigurationError } from '../config.ts';
import { createSealer, packSealed } from '../keys/seal.ts';
import { SECRET_PLACE } from '../organizations.ts';
import { demandProvider } from '../store/admission.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');
const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'such as clinic.example, separated by commas');

const options = z.strictObject({
  organization: z.uuid().transform((id) => id as OrganizationId),
  issuer: z.url({ protocol: /^https?$/ }).optional(),
  'client-id': z.string().min(1).max(300).optional(),
  'secret-file': z.string().min(1).optional(),
  domains: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .pipe(z.array(domain))
    .default([]),
  only: yesNo.optional(),
  remove: yesNo.default(false),
});
type Options = z.output<typeof options>;

export default defineCommand({
  summary: 'lets an organization\u2019s people sign in through its own OpenID Connect provider',
  usage: [
    'pnpm needful sign-in-provider --organization <id> --issuer https://login.clinic.example --client-id needful --secret-file <path, or - to read it from stdin> --domains clinic.example',
    '       --only yes   nobody comes in to this organization by password or passkey; `no` takes it back',
    '       --remove yes   whoever is signed in through it is signed out',
  ].join('\n'),
  options,
  async run(given, config) {
    if (given.remove) return await remove(given, config);
    if (given.issuer !== undefined) await save(given, config);
    else if (given.only === undefined)
      throw new ConfigurationError(
        'Say --issuer with its --client-id and --secret-file, or --only, or --remove yes.',
      );
    if (given.only !== undefined) await demand(given.organization, given.only, config);
    return 0;
  },
});

async function save(given: Options, config: Config): Promise<void> {
  const { organization, issuer = '', domains } = given;
  const clientId = given['client-id'];
  const file = given['secret-file'];
  if (clientId === undefined || file === undefined)
    throw new ConfigurationError('With --issuer go --client-id and --secret-file.');
  const secret = readFileSync(file === '-' ? 0 : file, 'utf8').trim();
  if (secret === '') throw new ConfigurationError('--secret-file: is empty.');
  await assertAnswers(issuer, config);
  const slug = await slugOf(organization, config);
  const sealed = createSealer(config.encryptionKeys).seal(organization, SECRET_PLACE, secret);
  const clientSecret = packSealed(sealed).toString('base64');
  await withAuthPool(config, (pool) =>
    saveProvider(pool, { organizationId: organization, slug, issuer, clientId, clientSecret, domains }),
  );
  console.log(`People of ${slug} can sign in through ${issuer}.`);
  console.log(`Register there as redirect address: ${config.origin}${RETURN_PATH}`);
}

async function remove({ organization }: Options, config: Config): Promise<number> {
  await demand(organization, false, config);
  const removed = await withAuthPool(config, (pool) => removeProvider(pool, organization));
  console.log(removed ? 'Removed. Whoever was signed in through it is signed out.' : 'There was none.');
  return 0;
}

async function demand(org: OrganizationId, only: boolean, config: Config): Promise<void> {
  await slugOf(org, config);
  const provided = await withAuthPool(config, async (pool) => {
    const { rowCount } = await pool.query('select 1 from auth."signInProvider" where "organizationId" = $1', [
      org,
    ]);
    return rowCount === 1;
  });
  if (only && !provided)
    throw new ConfigurationError('--only yes: this organization has no provider yet. Nobody could come in.');
  await withPool(config, (pool) => inTenant(pool, { org }, (sql) => demandProvider(sql, org, only)));
  console.log(
    only ? 'Passwords and passkeys do not admit here any more.' : 'Passwords and passkeys admit here.',
  );
}

async function slugOf(org: OrganizationId, config: Config): Promise<string> {
  const slug = await withPool(config, (pool) =>
    inTenant(pool, { org }, async (sql) => {
      const [row] = await sql.query<{ slug: string }>({
        text: 'select slug from needful.organization where id = $1',
        values: [org],
      });
      return row?.slug;
    }),
  );
  if (slug === undefined) throw new ConfigurationError('--organization: there is no such organization.');
  return slug;
}

async function assertAnswers(issuer: string, config: Config): Promise<void> {
  try {
    await new Conversation(config.origin).check(issuer);
  } catch (error) {
    if (problemOfFault(error) === null) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(
      `--issuer: ${issuer}/.well-known/openid-configuration does not answer as a provider must (${why}). It must be https, without a redirect, and name exactly this issuer. Nothing was changed.`,
    );
  }
}

async function withAuthPool<Result>(
  config: Config,
  work: (pool: ReturnType<typeof openAuthPool>) => Promise<Result>,
): Promise<Result> {
  const pool = openAuthPool(config.databaseUrl, { max: 1 });
  try {
    return await work(pool);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23505')
      throw new ConfigurationError(
        '--domains: another organization has one of them. Leave it out; people can type the organization\u2019s short name instead.',
      );
    throw error;
  } finally {
    await pool.end();
  }
}
