import { type Context, personOf, placeOf } from './context.ts';
import { incidentOf } from './global-id.ts';

export type NoticeIncident = { readonly incident: string; readonly kind: string };

/**
 * The incident whose notices somebody asks for; null where the id names none here, and just so for whoever acted in it
 * or is named in it: they may not learn that it is there (45 CFR 160.316, 164.530(g)).
 * @param id global, as it came
 */
export async function noticeIncident(context: Context, id: string): Promise<NoticeIncident | null> {
  const { org } = placeOf(context);
  const incident = incidentOf(org, id);
  if (incident === null) return null;
  const row = await context.reads.client.incident.findUnique({
    where: { orgId_id: { orgId: org, id: incident }, NOT: { barred: { has: personOf(context) } } },
    select: { kind: true },
  });
  return row === null ? null : { incident, kind: row.kind };
}
