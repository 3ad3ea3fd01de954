import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { queueDigests } from '../handle/digests.ts';
import { readOrganization, sweepIncidents } from '../handle/sweep.ts';
import { sendDue } from '../mail/send-due.ts';
import { defineJob, type JobContext } from './_define.ts';

/**
 * What time alone brings about, for one organization after the other: escalation, delegations and absences that end,
 * digests, and mails whose hour has come. Running it twice, or on two servers at once, changes nothing more.
 */
export default defineJob({
  data: z.object({}),
  cron: '*/5 * * * *',
  async run(_data, context) {
    const { rows } = await context.pool.query<{ id: OrganizationId }>(
      'select id from needful.organization_ids() as id',
    );
    const faults: unknown[] = [];
    // What is wrong with one organization keeps no other waiting.
    for (const { id } of rows) await tickOne(context, id).catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw faults[0];
  },
});

async function tickOne(context: JobContext, org: OrganizationId): Promise<void> {
  const { pool } = context;
  const organization = await readOrganization(pool, org, context.now as Instant);
  await sweepIncidents(pool, organization);
  await queueDigests(pool, organization);
  await sendDue(context, org, null);
}
