import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { readAdminUrl } from '../database/backup/admin-url.ts';
import { CHECKPOINTS } from '../database/backup/manifest.ts';
import { restore } from '../database/backup/restore.ts';
import { createSealer } from '../keys/seal.ts';
import { readCheckpoints } from '../store/checkpoints.ts';
import { sentenceOf, verifyAll } from '../store/verify-all.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'restores a back-up into a database that is empty or does not exist, and verifies it',
  usage: 'pnpm needful restore --from /backups/2026-12-01',
  options: z.strictObject({ from: z.string().min(1) }),
  settings: (env) => ({ adminUrl: readAdminUrl(env), config: readConfig(env) }),
  async run({ from }, { adminUrl, config }) {
    let broken = 0;
    const { takenAt } = await restore(config, {
      adminUrl,
      folder: from,
      tell: (sentence) => console.log(sentence),
      check: async (databaseUrl) => {
        const earlier = readCheckpoints(readFileSync(join(from, CHECKPOINTS), 'utf8'));
        await withPool({ ...config, databaseUrl }, async (pool) => {
          for await (const { org, verdict } of verifyAll(
            pool,
            createSealer(config.encryptionKeys),
            earlier,
          )) {
            console.log(sentenceOf(org, verdict));
            if (!verdict.holds) broken += 1;
          }
        });
      },
    });
    console.log(`Restored what was there at ${takenAt}. Everybody signs in again.`);
    if (broken === 0) return 0;
    console.error(
      'Not every history verifies. What was backed up is restored as it was: either NEEDFUL_ENCRYPTION_KEY is another key than then, or the history was broken before.',
    );
    return 1;
  },
});
