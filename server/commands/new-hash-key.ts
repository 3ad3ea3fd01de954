import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { createSealer } from '../keys/seal.ts';
import { replaceHashKey } from '../store/hash-keys.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'gives an organization a new key for hashing recipients and references (docs/keys.md)',
  usage: 'pnpm needful new-hash-key --organization <id>',
  options: z.strictObject({ organization: z.uuid().transform((id) => id as OrganizationId) }),
  async run({ organization: org }, config) {
    const sealer = createSealer(config.encryptionKeys);
    const replaced = await withPool(config, (pool) =>
      inTenant(pool, { org }, (sql) => replaceHashKey(sql, sealer, org)),
    );
    if (!replaced) throw new ConfigurationError('--organization: there is no such organization.');
    console.log('Replaced. Extensions take the new key with their next settings, within the hour.');
    console.log('Hashes in reports of before cannot be compared with those that come now.');
    return 0;
  },
});
