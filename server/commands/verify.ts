import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createSealer } from '../keys/seal.ts';
import { readCheckpoints } from '../store/checkpoints.ts';
import { sentenceOf, verifyAll } from '../store/verify-all.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'walks every organization\u2019s history and names the first broken link',
  usage:
    'pnpm needful verify [--expect FILE] [--lost KEY]   (FILE: what an earlier verify printed; a cut tail shows. KEY: id of a key that is lost)',
  options: z.strictObject({ expect: z.string().optional(), lost: z.string().length(12).optional() }),
  run: ({ expect, lost }, config) =>
    withPool(config, async (pool) => {
      const earlier = expect === undefined ? [] : readCheckpoints(readFileSync(expect, 'utf8'));
      const gone = lost === undefined ? [] : [lost];
      const sealer = createSealer(config.encryptionKeys);
      let broken = 0;
      for await (const { org, verdict } of verifyAll(pool, sealer, earlier, gone)) {
        if (verdict.holds) console.log(sentenceOf(org, verdict));
        else console.error(sentenceOf(org, verdict));
        if (!verdict.holds) broken += 1;
      }
      if (lost !== undefined)
        console.log(
          `Texts sealed with key ${lost} were not opened; that they stand in their places was checked.`,
        );
      return broken === 0 ? 0 : 1;
    }),
});
