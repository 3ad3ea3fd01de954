import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { lockHead } from '../store/incidents.ts';
import { describeOrganization } from '../store/organizations.ts';
import { renewRows } from '../store/renew-rows.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

export default defineCommand({
  summary: 'says what an organization is in law: what its clocks look at',
  usage:
    'pnpm needful describe --organization <id> --entity covered-entity --part-2 no --california-facility no',
  options: z.strictObject({
    organization: z.uuid().transform((id) => id as OrganizationId),
    entity: z.enum(['covered-entity', 'business-associate']),
    'part-2': yesOrNo,
    'california-facility': yesOrNo,
  }),
  async run({ organization: org, entity, ...given }, config) {
    const facts = { entity, isPart2: given['part-2'], isCaliforniaFacility: given['california-facility'] };
    await withPool(config, async (pool) => {
      await inTenant(pool, { org }, async (sql) => {
        await lockHead(sql, org);
        await describeOrganization(sql, org, facts);
      });
      await renewRows(pool, org, 'all');
    });
    console.log(`Clocks now run as of a ${entity.replace('-', ' ')}.`);
    return 0;
  },
});
