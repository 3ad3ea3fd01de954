import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { RequestByTime } from '@needful/shared/domain/patient-requests/events.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import { type RequestPurge, requestPurgeOn } from '@needful/shared/domain/patient-requests/retention.ts';
import type pg from 'pg';
import { scheduleOf } from '../store/due.ts';
import { lockHead } from '../store/incidents.ts';
import { anyLegalHold } from '../store/legal-holds.ts';
import { loadRequests, requestIds } from '../store/patient-requests.ts';
import { appendRecord } from '../store/records.ts';
import { forgetFinding, purgeRecordsTexts, standingRecordsTexts } from '../store/records-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { WouldPurge } from './purge.ts';

const BATCH = 100;

/**
 * Forgets what patients’ requests keep of people, as the schedule says. Which matter a legal hold is about the requests
 * do not know: while one stands in the organization, all of them stay.
 * @returns of how many requests
 */
export async function purgeRequests(pool: pg.Pool, org: OrganizationId, now: Instant): Promise<number> {
  const ended = await inTenant(pool, { org }, async (sql) => {
    const { years } = await scheduleOf(sql, org);
    return years === null ? [] : await requestIds(sql, org, { endedLast: null });
  });
  let purged = 0;
  for (const subject of ended)
    if (await inTenant(pool, { org }, (sql) => purgeRequest(sql, org, subject, now))) purged += 1;
  return purged;
}

/** Decided under the lock of the chain: two servers purge nothing twice, and a hold that was just set counts. */
async function purgeRequest(sql: Sql, org: OrganizationId, subject: string, now: Instant): Promise<boolean> {
  if ((await dueOf(sql, org, subject, now)).what === 'nothing') return false;
  await lockHead(sql, org);
  const due = await dueOf(sql, org, subject, now);
  if (due.what === 'nothing' || (await anyLegalHold(sql, org))) return false;
  if (due.what === 'finding') {
    const { keptThrough } = due;
    await trace(sql, org, { type: 'request-finding-purged', subject, keptThrough }, now);
    await forgetFinding(sql, org, subject);
    return true;
  }
  const texts = await standingRecordsTexts(sql, org, subject);
  const { years, keptThrough } = due;
  await trace(sql, org, { type: 'request-texts-purged', subject, texts, years, keptThrough }, now);
  await purgeRecordsTexts(sql, org, texts, now);
  return true;
}

/** By the schedule that stands and the request as it stands. */
async function dueOf(sql: Sql, org: OrganizationId, subject: string, now: Instant): Promise<RequestPurge> {
  const [state] = await loadRequests(sql, org, [subject]);
  const schedule = await scheduleOf(sql, org);
  if (state === undefined) return { what: 'nothing' };
  return requestPurgeOn(state, schedule, dayIn(schedule.timeZone, now));
}

async function trace(sql: Sql, org: OrganizationId, event: RequestByTime, at: Instant): Promise<void> {
  await appendRecord(sql, org, { ...event, actor: { kind: 'system' }, at });
}

/** Requests whose texts would be purged on a day if nothing happened until then, by the schedule that stands. */
export async function requestsPurgedOn(
  sql: Sql,
  org: OrganizationId,
  day: CalendarDate,
  most: number,
): Promise<readonly WouldPurge[]> {
  if (await anyLegalHold(sql, org)) return [];
  const schedule = await scheduleOf(sql, org);
  const ids = await requestIds(sql, org, { endedLast: null });
  const due: WouldPurge[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    for (const state of await loadRequests(sql, org, ids.slice(at, at + BATCH))) {
      const purge = requestPurgeOn(state, schedule, day);
      if (purge.what !== 'texts') continue;
      const { subject: id } = state;
      const texts = (await standingRecordsTexts(sql, org, id)).length;
      due.push({
        id,
        reference: requestReference(id),
        keptThrough: purge.keptThrough,
        texts,
        files: 0,
        people: 0,
      });
      if (due.length === most) return due;
    }
  return due;
}
