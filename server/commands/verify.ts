import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Config, ConfigurationError } from '../config.ts';
import { readCheckpointFiles } from '../evidence/checkpoint-files.ts';
import { createEvidenceKeys } from '../keys/evidence-keys.ts';
import { createSealer } from '../keys/seal.ts';
import { readCheckpoints } from '../store/checkpoints.ts';
import { sentenceOf, verifyAll } from '../store/verify-all.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'walks every organization\u2019s history and names the first broken link',
  usage:
    'pnpm needful verify [--checkpoints PATH] [--expect FILE] [--lost KEY]   (PATH: signed checkpoints, a file or a folder; NEEDFUL_CHECKPOINTS where it is left out. FILE: what an earlier verify printed. KEY: id of a key that is lost)',
  options: z.strictObject({
    checkpoints: z.string().optional(),
    expect: z.string().optional(),
    lost: z.string().length(12).optional(),
  }),
  run: ({ checkpoints, expect, lost }, config) =>
    withPool(config, async (pool) => {
      const printed = expect === undefined ? [] : readCheckpoints(readFileSync(expect, 'utf8'));
      const signed = signedIn(checkpoints, config);
      for (const problem of signed.problems) console.error(`checkpoint: ${problem}`);
      const earlier = [...printed, ...signed.checkpoints];
      const gone = lost === undefined ? [] : [lost];
      const sealer = createSealer(config.encryptionKeys);
      let broken = signed.problems.length;
      for await (const { org, verdict } of verifyAll(pool, sealer, earlier, gone)) {
        if (verdict.holds) console.log(sentenceOf(org, verdict));
        else console.error(sentenceOf(org, verdict));
        if (!verdict.holds) broken += 1;
      }
      if (signed.checkpoints.length > 0)
        console.log(`Held against ${signed.checkpoints.length / 2} signed checkpoints.`);
      if (lost !== undefined)
        console.log(
          `Texts sealed with key ${lost} were not opened; that they stand in their places was checked.`,
        );
      return broken === 0 ? 0 : 1;
    }),
});

/** What was asked for must be read; a folder of the settings in which nothing was written yet is none. */
function signedIn(asked: string | undefined, config: Config) {
  const none = { checkpoints: [], problems: [] };
  const path = asked ?? config.checkpoints;
  if (path === null) return none;
  if (config.evidenceKeys === null)
    throw new ConfigurationError(
      'Signed checkpoints need NEEDFUL_EVIDENCE_KEY, to tell true ones from others.',
    );
  const keys = createEvidenceKeys(config.evidenceKeys);
  try {
    return readCheckpointFiles(path, keys.publicKeys);
  } catch (error) {
    if (asked === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    throw new ConfigurationError(`The checkpoints in ${path} cannot be read: ${String(error)}`);
  }
}
