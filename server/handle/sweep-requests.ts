import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Seated } from '@needful/shared/domain/incident/route.ts';
import { requestClimbs } from '@needful/shared/domain/patient-requests/climb.ts';
import type { RequestByTime } from '@needful/shared/domain/patient-requests/events.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { UNINVOLVED } from '@needful/shared/domain/routing/involvement.ts';
import { seatsFor } from '@needful/shared/domain/routing/seats.ts';
import type pg from 'pg';
import { tell } from '../mail/tell.ts';
import { lockHead } from '../store/incidents.ts';
import { recipientsAt } from '../store/mail-recipients.ts';
import { loadRequests, requestIds } from '../store/patient-requests.ts';
import { appendRecord } from '../store/records.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { requestClock } from './request-clock.ts';
import type { SweptOrganization } from './sweep.ts';

type Climbed = Extract<RequestByTime, { type: 'request-climbed' }>;

/** Every open request of a patient whose clock is about to end climbs its ladder, each step once. */
export async function sweepRequests(pool: pg.Pool, organization: SweptOrganization): Promise<void> {
  const { org } = organization;
  const open = await inTenant(pool, { org }, async (sql) =>
    loadRequests(sql, org, await requestIds(sql, org, 'open')),
  );
  for (const state of open)
    if (climbsOf(state, organization).length > 0) await carryOut(pool, organization, state.subject);
}

function climbsOf(state: RequestState, organization: SweptOrganization): readonly Climbed[] {
  const { settings, today, people } = organization;
  const clock = requestClock(state, today);
  return requestClimbs(state, { steps: settings.steps, ladder: ladderOf(people), clock });
}

/** The Privacy Officer answers for what patients ask of an organization, and who stands above them. */
function ladderOf(people: SweptOrganization['people']): readonly Seated[] {
  return seatsFor({ leadRole: 'privacy', track: 'privacy' }, UNINVOLVED, people).ladder;
}

/** Decides again, holding the chain: of two servers that saw the same, the second finds nothing left to do. */
async function carryOut(pool: pg.Pool, organization: SweptOrganization, subject: string): Promise<void> {
  const { org, now } = organization;
  await inTenant(pool, { org }, async (sql) => {
    await lockHead(sql, org);
    const [state] = await loadRequests(sql, org, [subject]);
    if (state === undefined) return;
    for (const climbed of climbsOf(state, organization)) {
      await appendRecord(sql, org, { ...climbed, actor: { kind: 'system' }, at: now });
      await tellOf(sql, org, climbed, now);
    }
  });
}

async function tellOf(
  sql: Sql,
  org: OrganizationId,
  { subject: request, key, told, isUrgent }: Climbed,
  now: Instant,
): Promise<void> {
  const detail = { cause: 'nearly-late', request };
  const telling = {
    cause: `climb/${request}/${key}`,
    kind: 'climb',
    incident: null,
    detail,
    isUrgent,
  } as const;
  await tell(sql, org, telling, await recipientsAt(sql, org, told), now);
}
