import { dayIn } from '@needful/shared/domain/calendar.ts';
import { owedIn } from '@needful/shared/domain/commitments/owed.ts';
import type { PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import {
  type Beside,
  type Digest,
  digestOf,
  isEmptyDigest,
  type Weighed,
} from '@needful/shared/domain/mails/digest.ts';
import { isDigestTime } from '@needful/shared/domain/mails/quiet-hours.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import type pg from 'pg';
import { tell } from '../mail/tell.ts';
import {
  claimDigest,
  claimDigests,
  type OfficerPreference,
  staffPreferences,
} from '../store/mail-settings.ts';
import { loadRequests, requestIds } from '../store/patient-requests.ts';
import { inTenant } from '../store/tenant.ts';
import { clocksOf } from './decision-facts.ts';
import { openIncidents } from './open-incidents.ts';
import { handlersAmong } from './patient-requests.ts';
import { requestClock } from './request-clock.ts';
import type { SweptOrganization } from './sweep.ts';

/** Queues the day's digest of each member whose morning has come, once a day of theirs; none with nothing in it. */
export async function queueDigests(pool: pg.Pool, organization: SweptOrganization): Promise<void> {
  await queueOfficersDigests(pool, organization);
  await queueStaffDigests(pool, organization);
}

async function queueOfficersDigests(pool: pg.Pool, organization: SweptOrganization): Promise<void> {
  const { org, now, settings, officers } = organization;
  const due = officers.filter((officer) => isDue(officer, organization));
  if (due.length === 0) return;
  const open = await weighed(pool, organization);
  const beside = await besideIncidents(pool, organization);
  for (const { person, timeZone } of due) {
    const digest = digestOf(person, open, settings.soonDays, beside(person));
    const day = dayIn(timeZone, now);
    await inTenant(pool, { org }, async (sql) => {
      if (!(await claimDigest(sql, org, person, day)) || isEmptyDigest(digest)) return;
      await tell(sql, org, tellingOf(`digest/${day}`, digest), [person], now);
    });
  }
}

/** Who is no officer hears of what they owe, and of nothing else. */
async function queueStaffDigests(pool: pg.Pool, organization: SweptOrganization): Promise<void> {
  const { org, now, today, settings } = organization;
  const members = await inTenant(pool, { org }, (sql) => staffPreferences(sql, org));
  const due = members.filter((member) => isDue(member, organization));
  if (due.length === 0) return;
  const owing: IncidentState[] = [];
  for await (const state of openIncidents(pool, org, 'owing')) owing.push(state);
  const theirs = due.map(({ person, timeZone }) => {
    const beside = { requests: [], owed: owedIn(owing, person, today) };
    return { person, day: dayIn(timeZone, now), digest: digestOf(person, [], settings.soonDays, beside) };
  });
  await inTenant(pool, { org }, async (sql) => {
    // Also who owes nothing today is looked at once: else every tick of the day would read it all again.
    const days = [...new Set(theirs.map(({ day }) => day))];
    const none = theirs.filter(({ digest }) => isEmptyDigest(digest));
    for (const day of days)
      await claimDigests(
        sql,
        org,
        none.filter((each) => each.day === day).map(({ person }) => person),
        day,
      );
    for (const { person, day, digest } of theirs) {
      if (isEmptyDigest(digest) || !(await claimDigest(sql, org, person, day))) continue;
      await tell(sql, org, tellingOf(`digest/${day}`, digest, { isStaff: true }), [person], now);
    }
  });
}

function isDue(officer: OfficerPreference, { now }: SweptOrganization): boolean {
  const { digest, digestedOn, timeZone } = officer;
  return digest && digestedOn !== dayIn(timeZone, now) && isDigestTime(now, officer);
}

function tellingOf(cause: string, digest: Digest, more: { readonly isStaff?: true } = {}) {
  return { cause, kind: 'digest', incident: null, detail: { digest, ...more }, isUrgent: false } as const;
}

async function weighed(pool: pg.Pool, { org, facts, today }: SweptOrganization): Promise<readonly Weighed[]> {
  const open: Weighed[] = [];
  for await (const state of openIncidents(pool, org, 'open'))
    open.push({ state, clocks: clocksOf(state, facts, today) });
  return open;
}

/** What each officer sees beside the open incidents, read once for all of them. */
async function besideIncidents(
  pool: pg.Pool,
  { org, today, people }: SweptOrganization,
): Promise<(person: PersonId) => Beside> {
  const handlers = handlersAmong(people);
  const requests = await inTenant(pool, { org }, async (sql) =>
    loadRequests(sql, org, await requestIds(sql, org, 'open')),
  );
  const timed = requests.map((state) => ({
    reference: requestReference(state.subject),
    clock: requestClock(state, today),
  }));
  const owing: IncidentState[] = [];
  for await (const state of openIncidents(pool, org, 'owing')) owing.push(state);
  return (person) => ({
    requests: handlers.includes(person) ? timed : [],
    owed: owedIn(owing, person, today),
  });
}
