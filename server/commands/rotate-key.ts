import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { z } from 'zod';
import { openAuthPool } from '../auth/pool.ts';
import { providerSecrets, replaceSecret } from '../auth/provider/rows.ts';
import { resealAuth } from '../auth/reseal.ts';
import { Resealing, resealPacked } from '../keys/resealing.ts';
import { createSealer, type Sealer } from '../keys/seal.ts';
import { SECRET_PLACE } from '../organizations.ts';
import { resealOwnHashKey } from '../store/hash-keys.ts';
import { resealAttachments } from '../store/reseal-attachments.ts';
import { resealRecords } from '../store/reseal-records.ts';
import { resealRegisters } from '../store/reseal-register.ts';
import { resealTexts } from '../store/reseal-texts.ts';
import { resealSavedFilters } from '../store/saved-filters.ts';
import { renewWords } from '../store/search-words.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'seals everything with the current keys, so that former ones can be taken away (docs/keys.md)',
  usage:
    'pnpm needful rotate-key   (NEEDFUL_FORMER_ENCRYPTION_KEYS, NEEDFUL_FORMER_SECRETS: those of before)',
  options: z.strictObject({}),
  async run(_given, config) {
    const sealer = createSealer(config.encryptionKeys);
    const authPool = openAuthPool(config.databaseUrl, { max: 1 });
    try {
      const done = await withPool(config, (pool) => resealAll(pool, authPool, sealer));
      const auth = await resealAuth(authPool, config);
      console.log(`${done.resealed} values are sealed anew, with key ${sealer.keyId}.`);
      console.log(`${auth.resealed} secrets of sign-in are encrypted anew, with NEEDFUL_SECRET.`);
      return remainder(done, auth.unreadable);
    } finally {
      await authPool.end();
    }
  },
});

/** Each organization's hash key comes last: by it a server tells which keys it needs. */
async function resealAll(pool: pg.Pool, authPool: pg.Pool, sealer: Sealer): Promise<Resealing> {
  const done = new Resealing();
  const { rows } = await pool.query<{ id: OrganizationId }>(
    'select id from needful.organization_ids() as id',
  );
  for (const { id: org } of rows) {
    await resealTexts(pool, sealer, org, done);
    await renewWords(pool, sealer, org);
    await inTenant(pool, { org }, (sql) => resealSavedFilters(sql, sealer, org, done));
    await resealRegisters(pool, sealer, org, done);
    await resealAttachments(pool, sealer, org, done);
    await resealRecords(pool, sealer, org, done);
    await resealProvider(authPool, sealer, org, done);
    await inTenant(pool, { org }, (sql) => resealOwnHashKey(sql, sealer, org, done));
  }
  return done;
}

async function resealProvider(
  authPool: pg.Pool,
  sealer: Sealer,
  org: OrganizationId,
  done: Resealing,
): Promise<void> {
  for (const { id, clientSecret } of await providerSecrets(authPool, org)) {
    const sealed = resealPacked(sealer, org, SECRET_PLACE, Buffer.from(clientSecret, 'base64'), done);
    if (sealed === null) continue;
    if (await replaceSecret(authPool, id, clientSecret, sealed.toString('base64'))) done.resealed += 1;
  }
}

function remainder({ unreadable }: Resealing, secrets: number): number {
  for (const [keyId, count] of unreadable)
    console.error(
      `${count} values are sealed with key ${keyId} and do not open: set it in NEEDFUL_FORMER_ENCRYPTION_KEYS, or see docs/keys.md where it is lost. \`pnpm needful verify\` names values that were altered.`,
    );
  if (secrets > 0)
    console.error(
      `${secrets} secrets of sign-in do not open: set the one of before in NEEDFUL_FORMER_SECRETS, the oldest last.`,
    );
  if (unreadable.size > 0 || secrets > 0) return 1;
  console.log(
    'Nothing is left that needs a former one. Where a server still ran with former settings, run this again after its end; then take them away.',
  );
  return 0;
}
