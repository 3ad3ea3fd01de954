import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { DisclosureState } from '@needful/shared/domain/disclosures/disclosure.ts';
import { type DisclosurePurge, disclosurePurgeOn } from '@needful/shared/domain/disclosures/retention.ts';
import type { CalendarDate, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import { scheduleOf } from '../store/due.ts';
import { lockHead } from '../store/incidents.ts';
import { anyLegalHold } from '../store/legal-holds.ts';
import { disclosureIds, loadDisclosures } from '../store/patient-requests.ts';
import { appendRecord } from '../store/records.ts';
import { purgeRecordsTexts, standingRecordsTexts } from '../store/records-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { WouldPurge } from './purge.ts';

const BATCH = 100;

/**
 * Forgets whom disclosures that were recorded by hand concerned and who received them, as the schedule says. Which matter
 * a legal hold is about they do not know: while one stands in the organization, all of them stay.
 * @returns of how many disclosures
 */
export async function purgeDisclosures(pool: pg.Pool, org: OrganizationId, now: Instant): Promise<number> {
  const due = await inTenant(pool, { org }, async (sql) => {
    const { timeZone } = await scheduleOf(sql, org);
    return await disclosuresDueOn(sql, org, dayIn(timeZone, now), Number.POSITIVE_INFINITY);
  });
  let purged = 0;
  for (const { subject } of due)
    if (await inTenant(pool, { org }, (sql) => purgeDisclosure(sql, org, subject, now))) purged += 1;
  return purged;
}

/** Decided again under the lock of the chain: two servers purge nothing twice, and a hold that was just set counts. */
async function purgeDisclosure(
  sql: Sql,
  org: OrganizationId,
  subject: string,
  at: Instant,
): Promise<boolean> {
  await lockHead(sql, org);
  const schedule = await scheduleOf(sql, org);
  const [state] = await loadDisclosures(sql, org, [subject]);
  const due = state === undefined ? null : disclosurePurgeOn(state, schedule, dayIn(schedule.timeZone, at));
  if (due === null || (await anyLegalHold(sql, org))) return false;
  const texts = await standingRecordsTexts(sql, org, subject);
  const actor = { kind: 'system' } as const;
  await appendRecord(sql, org, { type: 'disclosure-texts-purged', subject, texts, ...due, actor, at });
  await purgeRecordsTexts(sql, org, texts, at);
  return true;
}

/** Disclosures whose texts would be purged on a day if nothing happened until then, by the schedule that stands. */
export async function disclosuresPurgedOn(
  sql: Sql,
  org: OrganizationId,
  day: CalendarDate,
  most: number,
): Promise<readonly WouldPurge[]> {
  const found: WouldPurge[] = [];
  for (const { subject: id, what, keptThrough } of await disclosuresDueOn(sql, org, day, most)) {
    const texts = (await standingRecordsTexts(sql, org, id)).length;
    const on = what.is === 'research' ? what.from : what.dates[0];
    found.push({ id, reference: `Disclosure of ${on}`, keptThrough, texts, files: 0, people: 0 });
  }
  return found;
}

async function disclosuresDueOn(
  sql: Sql,
  org: OrganizationId,
  day: CalendarDate,
  most: number,
): Promise<readonly (DisclosureState & DisclosurePurge)[]> {
  if (await anyLegalHold(sql, org)) return [];
  const schedule = await scheduleOf(sql, org);
  const ids = schedule.years === null ? [] : await disclosureIds(sql, org, 'all', null);
  const due: (DisclosureState & DisclosurePurge)[] = [];
  for (let at = 0; at < ids.length && due.length < most; at += BATCH)
    for (const state of await loadDisclosures(sql, org, ids.slice(at, at + BATCH))) {
      const purge = disclosurePurgeOn(state, schedule, day);
      if (purge !== null) due.push({ ...state, ...purge });
    }
  return due.slice(0, most);
}
