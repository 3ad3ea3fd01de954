import { DEFAULT_SETTINGS, type KeptEscalation } from '@needful/shared/domain/escalation/settings.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { RecordsEvent } from '@needful/shared/domain/records/events.ts';
import type { Sql } from './tenant.ts';

/** When the organization's incidents climb, as its records last said; what Needful starts with, where they never did. */
export async function escalationSettings(sql: Sql, org: OrganizationId): Promise<KeptEscalation> {
  const [row] = await sql.query<{ body: string }>({
    name: 'escalation-settings',
    text: `select body from needful.records_event
            where org_id = $1 and type = 'escalation-set' and subject_id is null order by sequence desc limit 1`,
    values: [org],
  });
  return escalationIn(row?.body);
}

/** @param body of the last `escalation-set` of the records */
export function escalationIn(body: string | undefined): KeptEscalation {
  const event = body === undefined ? null : (JSON.parse(body) as { event: RecordsEvent }).event;
  if (event?.type !== 'escalation-set') return { settings: DEFAULT_SETTINGS, version: 0 };
  return { settings: event.escalation ?? DEFAULT_SETTINGS, version: event.version };
}
