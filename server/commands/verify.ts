import { readFileSync } from 'node:fs';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { createSealer } from '../keys/seal.ts';
import { cutSince, readCheckpoints } from '../store/checkpoints.ts';
import { inTenant } from '../store/tenant.ts';
import { verifyHistory } from '../store/verify.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'walks every organization\u2019s history and names the first broken link',
  usage: 'pnpm needful verify [--expect FILE]   (FILE: what an earlier verify printed; a cut tail shows)',
  options: z.strictObject({ expect: z.string().optional() }),
  run: ({ expect }, config) =>
    withPool(config, async (pool) => {
      const sealer = createSealer(config.encryptionKey);
      const earlier = expect === undefined ? [] : readCheckpoints(readFileSync(expect, 'utf8'));
      const { rows } = await pool.query<{ id: OrganizationId }>(
        'select id from needful.organization_ids() as id',
      );
      let broken = 0;
      for (const { id } of rows) {
        const verdict = await inTenant(pool, { org: id }, async (sql) => {
          const walked = await verifyHistory(sql, id, sealer);
          return walked.holds ? ((await cutSince(sql, id, earlier)) ?? walked) : walked;
        });
        if (verdict.holds) {
          const head = `head ${verdict.events} ${verdict.hash}`;
          console.log(`${id}: ${verdict.events} events of ${verdict.incidents} incidents verify; ${head}`);
          continue;
        }
        const where = verdict.sequence === null ? 'broken' : `link ${verdict.sequence} is broken`;
        console.error(`${id}: ${where}: ${verdict.problem}`);
        broken += 1;
      }
      return broken === 0 ? 0 : 1;
    }),
});
