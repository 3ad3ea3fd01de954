import type { HttpBindings } from '@hono/node-server';
import { type Instant, isUuid, type OrganizationId } from '@needful/shared/domain/ids.ts';
import { type Context, Hono } from 'hono';
import ical, { ICalEventTransparency } from 'ical-generator';
import type pg from 'pg';
import { datesOf } from '../handle/dates-of-officer.ts';
import { readOrganization } from '../handle/sweep.ts';
import { type Limits, TooOften } from '../limits/limits.ts';
import { type FeedOwner, feedOwner } from '../store/calendar-feeds.ts';
import { readInTenant } from '../store/tenant.ts';
import { type AddressOf, networkOf } from './address.ts';

export type CalendarParts = {
  readonly services: { readonly pool: pg.Pool; readonly limits: Limits; readonly origin: string };
  readonly now: () => Date;
  readonly addressOf: AddressOf;
};

type HttpContext = Context<{ Bindings: HttpBindings }>;

/**
 * What an officer has to do by a day, as all-day events (RFC 5545), by a secret address: calendars ask without a sign-in.
 * References and rules alone, since a calendar is kept by others.
 */
export function calendarRoute(parts: CalendarParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/calendar/:organization/:secret{[A-Za-z0-9_-]{32}\\.ics}', async (http) => {
    try {
      return await answer(http, parts);
    } catch (error) {
      if (!(error instanceof TooOften)) throw error;
      return http.text('Asked too often. Come back later.', 429, { 'retry-after': String(error.seconds) });
    }
  });
  return app;
}

async function answer(http: HttpContext, { services, now, addressOf }: CalendarParts): Promise<Response> {
  const { pool, limits, origin } = services;
  const org = http.req.param('organization') as OrganizationId;
  const secret = (http.req.param('secret') ?? '').replace(/\.ics$/, '');
  if (!isUuid(org)) return none(http);
  // Counted before the look-up, which a guesser would else have for nothing; the right address does not count. The key
  // is the network's and nothing that the asker writes: the counters would hold as much as anybody sends.
  const network = networkOf(addressOf(http) ?? 'nowhere');
  await limits.count('calendar-misses-of-network', network);
  const owner = await readInTenant(pool, { org }, (sql) => feedOwner(sql, org, secret));
  if (owner === null) return none(http);
  await limits.giveBack('calendar-misses-of-network', network);
  await limits.count('calendar-of-person', owner.person);
  const text = await calendarOf(pool, org, owner, origin, now().toISOString() as Instant);
  return http.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-store',
  });
}

function none(http: HttpContext): Response {
  return http.text('There is no such calendar. Its address was renewed, or ended.', 404);
}

async function calendarOf(
  pool: pg.Pool,
  org: OrganizationId,
  { person, slug, name }: FeedOwner,
  origin: string,
  now: Instant,
): Promise<string> {
  const calendar = ical({
    name: `Needful: ${name}`,
    prodId: { company: 'Needful', product: 'Needful' },
    ttl: 3600,
  });
  const organization = await readOrganization(pool, org, now);
  const place = `${origin}/o/${slug}`;
  const host = new URL(origin).hostname;
  for (const { id, due, summary, description, path } of await datesOf(pool, organization, person))
    calendar.createEvent({
      ...{ id: `${id}@${host}`, summary, description, url: `${place}/${path}` },
      ...{ start: dayOf(due), end: dayOf(due, 1), allDay: true, stamp: new Date(now) },
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

/** @param later whole days: the end of an all-day event is the day after (RFC 5545 § 3.6.1) */
function dayOf(date: string, later = 0): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + later * 86_400_000);
}
