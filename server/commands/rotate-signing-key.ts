import { z } from 'zod';
import { openAuthPool } from '../auth/pool.ts';
import { removeSigningKeys, retireSigningKeys } from '../auth/signing-keys.ts';
import { defineCommand } from './_define.ts';

export default defineCommand({
  summary: 'lets a new key sign the extensions\u2019 tokens, before the 90 days are over',
  usage: 'pnpm needful rotate-signing-key [--stolen yes]   (yes: tokens of the former keys count no more)',
  options: z.strictObject({ stolen: z.enum(['yes', 'no']).default('no') }),
  async run({ stolen }, config) {
    const pool = openAuthPool(config.databaseUrl, { max: 1 });
    try {
      if (stolen === 'yes') {
        console.log(
          `${await removeSigningKeys(pool)} signing keys are removed. The next token makes a new one.`,
        );
        console.log('Restart every server now: each remembers the keys it has seen.');
      } else {
        console.log(
          `${await retireSigningKeys(pool, new Date())} signing keys sign no more. The next token makes a new one.`,
        );
        console.log('Tokens that are out stay good for their five minutes.');
      }
      return 0;
    } finally {
      await pool.end();
    }
  },
});
