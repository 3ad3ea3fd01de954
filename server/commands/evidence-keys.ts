import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { createEvidenceKeys } from '../keys/evidence-keys.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'prints the public keys with which anybody checks what an organization signed',
  usage: 'pnpm needful evidence-keys',
  options: z.strictObject({}),
  async run(_options, config) {
    if (config.evidenceKeys === null)
      throw new ConfigurationError(
        'NEEDFUL_EVIDENCE_KEY is not set, so nothing is signed (docs/evidence.md).',
      );
    const keys = createEvidenceKeys(config.evidenceKeys);
    const organizations = await withPool(config, (pool) =>
      pool.query<{ id: OrganizationId }>('select id from needful.organization_ids() as id'),
    );
    for (const { id } of organizations.rows)
      for (const [index, key] of keys.publicKeys(id).entries())
        console.log(`${id} ${key.id}${index === 0 ? '' : ' (former)'}\n${key.pem}`);
    return 0;
  },
});
