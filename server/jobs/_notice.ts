import type { IncidentId, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Route } from '@needful/shared/domain/incident/route.ts';
import { z } from 'zod';
import { sendDue } from '../mail/send-due.ts';
import { isMarkedUrgent, tell } from '../mail/tell.ts';
import { recipientsOfRoute } from '../store/mail-recipients.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { JobContext } from './_define.ts';

export const incidentData = z.object({ org: z.uuid(), incident: z.uuid(), round: z.int().min(0) });
export type IncidentData = z.infer<typeof incidentData>;

/**
 * Tells the lead and the alternate of an incident, once for each round, and sends it.
 * @param alongside runs in the same transaction where the round was not told before
 */
export async function tellRoute(
  context: JobContext,
  { org: id, incident, round }: IncidentData,
  kind: 'new-report' | 'unacknowledged',
  alongside?: (sql: Sql) => Promise<void>,
): Promise<void> {
  const org = id as OrganizationId;
  const now = context.now as Instant;
  const cause = `${kind}/${incident}/${round}`;
  await inTenant(context.pool, { org }, async (sql) => {
    const waiting = await waitingIncident(sql, org, incident);
    if (waiting === null || (kind === 'unacknowledged' && waiting.status !== 'reported')) return;
    const recipients = await recipientsOfRoute(sql, org, JSON.parse(waiting.route) as Route);
    const isUrgent = await isMarkedUrgent(sql, org, kind);
    const telling = { cause, kind, incident: incident as IncidentId, isUrgent };
    if (await tell(sql, org, telling, recipients, now)) await alongside?.(sql);
  });
  await sendDue(context, org, cause);
}

async function waitingIncident(sql: Sql, org: OrganizationId, incident: string) {
  const [row] = await sql.query<{ status: string; route: string }>({
    text: 'select status, route from needful.incident where org_id = $1 and id = $2',
    values: [org, incident],
  });
  return row ?? null;
}
