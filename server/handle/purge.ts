import { dayIn } from '@needful/shared/domain/calendar.ts';
import type {
  CalendarDate,
  IncidentId,
  Instant,
  MessageId,
  OrganizationId,
  PersonId,
} from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { type Due, dueOn, keptTogether, type Schedule } from '@needful/shared/domain/retention/purge.ts';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { forgetAffected } from '../store/affected.ts';
import { forgetAttachments } from '../store/attachments.ts';
import { type Candidate, candidatesFor, scheduleOf } from '../store/due.ts';
import { forgetFormer } from '../store/former-people.ts';
import { append, follow, loadIncident, lockHead } from '../store/incidents.ts';
import { loadIncidents } from '../store/open-incidents.ts';
import { standingHolds } from '../store/organization-holds.ts';
import { forgetRecipients } from '../store/recipients.ts';
import { purgeTexts, standingTexts } from '../store/sealed-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { notePurgeHeld } from './organization-hold.ts';
import { disclosuresPurgedOn, purgeDisclosures } from './purge-disclosures.ts';
import { purgeRequests, requestsPurgedOn } from './purge-requests.ts';

const BATCH = 100;

/** Purges what is due in one organization. @returns of how many incidents, patients’ requests and disclosures */
export async function purgeDue(pool: pg.Pool, org: OrganizationId, now: Instant): Promise<number> {
  const isHeld = await inTenant(pool, { org }, (sql) => noteIfHeld(sql, org, now));
  if (isHeld) return 0;
  const incidents = await purgeIncidents(pool, org, now);
  return incidents + (await purgeRequests(pool, org, now)) + (await purgeDisclosures(pool, org, now));
}

/** Whether a legal hold over the whole organization stands; what it keeps from being purged leaves a note. */
async function noteIfHeld(sql: Sql, org: OrganizationId, now: Instant): Promise<boolean> {
  if ((await standingHolds(sql, org)).length === 0) return false;
  const schedule = await scheduleOf(sql, org);
  const day = dayIn(schedule.timeZone, now);
  const due = await incidentsDueOn(sql, org, schedule, day, {
    most: Number.POSITIVE_INFINITY,
    mayKnow: () => true,
  });
  await notePurgeHeld(sql, org, due.length, now);
  return true;
}

async function purgeIncidents(pool: pg.Pool, org: OrganizationId, now: Instant): Promise<number> {
  const schedule = await inTenant(pool, { org }, (sql) => scheduleOf(sql, org));
  const { years, timeZone } = schedule;
  if (years === null) return 0;
  const day = dayIn(timeZone, now);
  let purged = 0;
  let after: Candidate | null = null;
  for (;;) {
    const from: Candidate | null = after;
    const found: readonly Candidate[] = await inTenant(pool, { org }, (sql) =>
      candidatesFor(sql, org, day, years, from, BATCH),
    );
    for (const { id } of found)
      if (await inTenant(pool, { org }, (sql) => purgeIncident(sql, org, id, now))) purged += 1;
    after = found.at(-1) ?? null;
    if (found.length < BATCH) return purged;
  }
}

/** Forgets what one incident keeps of people, if it is due by now: decided again under the lock of the chain. */
async function purgeIncident(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  now: Instant,
): Promise<boolean> {
  const head = await lockHead(sql, org);
  const state = await loadIncident(sql, org, incident);
  const schedule = await scheduleOf(sql, org);
  if (state === null) return false;
  const due = dueOn(await kept(sql, org, state), schedule, dayIn(schedule.timeZone, now));
  // A hold that was set meanwhile counts.
  if (!due.due || (await standingHolds(sql, org)).length > 0) return false;
  const texts = await standingTexts(sql, org, incident);
  const events = purgeEvents(state, due, texts, now);
  if (events.length === 0) return false;
  await append(sql, org, follow(org, head, state, events));
  await purgeTexts(sql, org, texts, now);
  await forgetAffected(sql, org, incident, 'purged', now);
  await forgetFormer(sql, org, incident, 'purged');
  await forgetRecipients(sql, org, incident, 'purged', now);
  await forgetAttachments(sql, org, standingFiles(state), 'purged', now);
  return true;
}

/** An incident as far as its records go: all that was merged into one another documents one event, and is held as one. */
async function kept(sql: Sql, org: OrganizationId, state: IncidentState) {
  const { into } = state.merging;
  const other = into === null ? null : await loadIncident(sql, org, into.incident);
  return other === null
    ? await withHoldsOfTaken(sql, org, state)
    : keptTogether(state, await withHoldsOfTaken(sql, org, other));
}

async function withHoldsOfTaken(sql: Sql, org: OrganizationId, state: IncidentState): Promise<IncidentState> {
  const { merging, retention } = state;
  const ids = merging.taken.map(({ incident }) => incident);
  const taken = ids.length === 0 ? [] : await loadIncidents(sql, org, ids);
  const holds = [...retention.holds, ...taken.flatMap((one) => one.retention.holds)];
  return { ...state, retention: { ...retention, holds } };
}

function standingFiles({ attachments }: IncidentState): MessageId[] {
  return attachments.filter(({ gone }) => gone === null).map(({ id }) => id);
}

/** How many entries of its register name somebody. */
function namedIn({ register: { counts, recipients, isPurged } }: IncidentState): number {
  return isPurged ? 0 : counts.total + recipients.length;
}

/** The traces of a purge: of the texts, of the register of people affected and recipients, and of the files. */
function purgeEvents(
  state: IncidentState,
  { years, keptThrough }: Extract<Due, { due: true }>,
  texts: readonly string[],
  at: Instant,
): IncidentEvent[] {
  const actor = { kind: 'system' } as const;
  const events: IncidentEvent[] = [];
  if (texts.length > 0) events.push({ type: 'texts-purged', texts, years, keptThrough, actor, at });
  const { counts, recipients, isPurged } = state.register;
  if (!isPurged && (counts.total > 0 || recipients.length > 0))
    events.push({ type: 'register-purged', messageId: uuid() as MessageId, counts, actor, at });
  const attachments = standingFiles(state);
  if (attachments.length > 0)
    events.push({ type: 'attachments-purged', attachments, years, keptThrough, actor, at });
  return events;
}

export type WouldPurge = {
  readonly id: string;
  readonly reference: string;
  readonly keptThrough: CalendarDate;
  readonly texts: number;
  /** Attached files. */
  readonly files: number;
  /** People of the register, and recipients. */
  readonly people: number;
};

/**
 * What would be purged on a day if nothing happened until then, by the schedule that stands: patients’ requests, disclosures
 * that were recorded by hand, and then incidents, the first so many of what this person may know of.
 */
export async function wouldPurgeOn(
  sql: Sql,
  { org, person }: { readonly org: OrganizationId; readonly person: PersonId },
  day: CalendarDate,
  most: number,
): Promise<readonly WouldPurge[]> {
  const schedule = await scheduleOf(sql, org);
  if (schedule.years === null) return [];
  const requests = [
    ...(await requestsPurgedOn(sql, org, day, most)),
    ...(await disclosuresPurgedOn(sql, org, day, most)),
  ].slice(0, most);
  if (requests.length >= most) return requests;
  const mayKnow = ({ route }: IncidentState) => !isBarred(route, person);
  return [
    ...requests,
    ...(await incidentsDueOn(sql, org, schedule, day, { most: most - requests.length, mayKnow })),
  ];
}

type Looking = { readonly most: number; readonly mayKnow: (state: IncidentState) => boolean };

/** The first so many incidents of which a schedule would purge something on a day, by the date of their report. */
async function incidentsDueOn(
  sql: Sql,
  org: OrganizationId,
  schedule: Schedule,
  day: CalendarDate,
  { most, mayKnow }: Looking,
): Promise<readonly WouldPurge[]> {
  const due: WouldPurge[] = [];
  if (schedule.years === null) return due;
  let after: Candidate | null = null;
  for (;;) {
    const found: readonly Candidate[] = await candidatesFor(sql, org, day, schedule.years, after, BATCH);
    for (const { id, reference } of found) {
      const state = await loadIncident(sql, org, id);
      if (state === null || !mayKnow(state)) continue;
      const verdict = dueOn(await kept(sql, org, state), schedule, day);
      if (!verdict.due) continue;
      const { keptThrough } = verdict;
      const texts = (await standingTexts(sql, org, id)).length;
      const files = standingFiles(state).length;
      due.push({ id, reference, keptThrough, texts, files, people: namedIn(state) });
      if (due.length >= most) return due;
    }
    after = found.at(-1) ?? null;
    if (found.length < BATCH) return due;
  }
}
