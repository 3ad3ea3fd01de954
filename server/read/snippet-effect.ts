import { addDays, dayIn, instantOf } from '@needful/shared/domain/calendar.ts';
import type {
  CalendarDate,
  IncidentId,
  Instant,
  OrganizationId,
  PersonId,
} from '@needful/shared/domain/ids.ts';
import { type Window, windowAround } from '@needful/shared/domain/snippets/effect.ts';
import { library } from '@needful/shared/policies/_library.ts';
import type { Sql } from '../store/tenant.ts';
import { NOT_BARRED } from './access.ts';

export type CardsCounted = { readonly shown: number; readonly heeded: number; readonly dismissed: number };

/** Counts on both sides of the day on which a version came into use. What differs is not said to come from it. */
export type SnippetEffect = Window & {
  readonly cardsBefore: CardsCounted;
  readonly cardsAfter: CardsCounted;
  /** Of the kind of the incident that led to it; null without one. */
  readonly incidents: { readonly kind: string; readonly before: number; readonly after: number } | null;
};

type Version = {
  readonly snippetId: string;
  readonly incidentId: IncidentId | null;
  readonly approvedAt: Instant;
  /** When it was replaced or retired; null while it is in use. */
  readonly endedAt: Instant | null;
};

/** Who asks, where and when: of an incident they have a part in, nothing is told and nothing counted. */
type Asker = {
  readonly org: OrganizationId;
  readonly person: PersonId;
  readonly timeZone: string;
  readonly now: Instant;
};

/** @returns null where no whole day has passed since the version came into use */
export async function effectOf(
  sql: Sql,
  { org, person, timeZone, now }: Asker,
  version: Version,
): Promise<SnippetEffect | null> {
  const today = dayIn(timeZone, now);
  const end = version.endedAt === null ? today : dayIn(timeZone, version.endedAt);
  const window = windowAround(dayIn(timeZone, version.approvedAt), end, today);
  if (window === null) return null;
  const rules = [...(library.get(version.snippetId)?.rules ?? [])];
  const [cardsBefore, cardsAfter, kind] = await Promise.all([
    cardsIn(sql, org, rules, window.before),
    cardsIn(sql, org, rules, window.after),
    kindOf(sql, org, person, version.incidentId),
  ]);
  const reported = (span: Window['before']) => incidentsIn(sql, { org, person, timeZone }, kind ?? '', span);
  const incidents =
    kind === null
      ? null
      : { kind, before: await reported(window.before), after: await reported(window.after) };
  return { ...window, cardsBefore, cardsAfter, incidents };
}

async function cardsIn(
  sql: Sql,
  org: OrganizationId,
  rules: readonly string[],
  { from, to }: Window['before'],
): Promise<CardsCounted> {
  const rows = await sql.query<{ outcome: string; count: number }>({
    text: `select outcome, sum(count)::int as count from needful.card_count
            where org_id = $1 and day between $2::date and $3::date and rule = any ($4) group by outcome`,
    values: [org, from, to, rules],
  });
  const of = (...outcomes: string[]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, { count }) => sum + count, 0);
  return { shown: of('shown'), heeded: of('heeded', 'reported'), dismissed: of('dismissed', 'continued') };
}

async function kindOf(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  incident: IncidentId | null,
): Promise<string | null> {
  if (incident === null) return null;
  const [row] = await sql.query<{ kind: string }>({
    text: `select i.kind from needful.incident i where i.org_id = $1 and ${NOT_BARRED} and i.id = $3`,
    values: [org, person, incident],
  });
  return row?.kind ?? null;
}

/** Reports of that kind that were not taken back, by the days of the organization. */
async function incidentsIn(
  sql: Sql,
  { org, person, timeZone }: Omit<Asker, 'now'>,
  kind: string,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<number> {
  const [row] = await sql.query<{ count: number }>({
    text: `select count(*)::int as count from needful.incident i
            where i.org_id = $1 and ${NOT_BARRED} and i.kind = $3 and i.taken_back is null
              and i.reported_at >= $4 and i.reported_at < $5`,
    values: [
      ...[org, person, kind],
      instantOf(timeZone, from, '00:00'),
      instantOf(timeZone, addDays(to, 1), '00:00'),
    ],
  });
  return row?.count ?? 0;
}
