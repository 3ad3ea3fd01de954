import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createSealer } from '../keys/seal.ts';
import { readCheckpoints } from '../store/checkpoints.ts';
import { sentenceOf, verifyAll } from '../store/verify-all.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'walks every organization\u2019s history and names the first broken link',
  usage: 'pnpm needful verify [--expect FILE]   (FILE: what an earlier verify printed; a cut tail shows)',
  options: z.strictObject({ expect: z.string().optional() }),
  run: ({ expect }, config) =>
    withPool(config, async (pool) => {
      const earlier = expect === undefined ? [] : readCheckpoints(readFileSync(expect, 'utf8'));
      let broken = 0;
      for await (const { org, verdict } of verifyAll(pool, createSealer(config.encryptionKey), earlier)) {
        if (verdict.holds) console.log(sentenceOf(org, verdict));
        else console.error(sentenceOf(org, verdict));
        if (!verdict.holds) broken += 1;
      }
      return broken === 0 ? 0 : 1;
    }),
});
