import type { CalendarDate, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import pg from 'pg';
import { statementName } from '../store/statement-name.ts';
import type { Statement } from '../store/tenant.ts';
import { NOT_BARRED, SEES_REPORTER } from './access.ts';
import { type Add, hits, type SearchTerm } from './search.ts';
import { OPEN, ORDERS, QUEUE_VIEWS, type QueueView, VIEWS } from './views.ts';

export type QueueFilter = {
  readonly tag?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly track?: string | null | undefined;
  readonly status?: string | null | undefined;
};

/** Counts stop here; one more means "more than that". A count of a million rows would cost every reader. */
export const COUNT_CAP = 999;

export type QueueQuery = Statement & { readonly name: string };

/** How the officer's page reads. A number that PostgreSQL knows lets it keep one plan instead of planning each time. */
const USUAL_PAGE = 50;

export type PageAsked = {
  readonly org: OrganizationId;
  readonly person: PersonId;
  /** In the organization's time zone: what is late and soon hangs on it. */
  readonly today: CalendarDate;
  readonly view: QueueView;
  readonly filter: QueueFilter;
  /** As `searchFor` took it apart; empty where nothing is searched for. */
  readonly search: readonly SearchTerm[];
  readonly first: number;
  /** The last row of the page before, as its place in the view's order: a day or an instant, and the id. */
  readonly after: readonly [string, string] | null;
};

/** One page of a view in its order, and the row after it: `first + 1` rows at most. */
export function queuePage({ org, person, today, view, filter, search, first, after }: PageAsked): QueueQuery {
  const values: unknown[] = [org, person];
  const add: Add = (value) => `$${values.push(value)}`;
  const { condition, order } = VIEWS[view];
  const { column, type, direction, beyond } = ORDERS[order];
  const conditions = [condition('$2', () => `${add(today)}::date`), ...filterConditions(filter, add)];
  if (after !== null)
    conditions.push(`(${column}, i.id) ${beyond} (${add(after[0])}::${type}, ${add(after[1])}::uuid)`);
  const limit = first === USUAL_PAGE ? String(first + 1) : add(first + 1);
  const inOrder = `order by ${column} ${direction}, i.id ${direction} limit ${limit}`;
  const found =
    search.length === 0 && filter.tag == null
      ? undefined
      : hits({ search, tag: filter.tag ?? null, conditions, inOrder, column, limit, direction }, add);
  // Joined by the placeholder and not by the incident's own column: so PostgreSQL looks up a name that comes again once (Memoize).
  const text = `select ${COLUMNS} from ${found === undefined ? 'needful.incident i' : `(${found}) hit join needful.incident i on i.org_id = $1 and i.id = hit.id`}
             left join needful.membership r on r.org_id = $1 and r.person_id = i.reporter_id
             left join needful.membership l on l.org_id = $1 and l.person_id = i.lead_id
             left join needful.membership a on a.org_id = $1 and a.person_id = i.assignee_id
            where i.org_id = $1 and ${NOT_BARRED} ${found === undefined ? `and ${conditions.join(' and ')}` : ''}
            ${inOrder}`;
  return { name: statementName('queue', text), text, values, types: INSTANTS_AS_TEXT };
}

const COLUMNS = `i.id, i.reference, i.kind, i.track, i.status, i.site, i.act, i.facts,
  i.reported_at as "reportedAt", i.acknowledged_at as "acknowledgedAt", i.last_event_at as "lastEventAt",
  i.taken_back as "takenBack", i.clock_skew_seconds as "clockSkewSeconds", i.waiting_for as "waitingFor", i.version, i.tags,
  i.next_due_on::text as "nextDueOn", i.next_due_clock as "nextDueClock", i.check_needed as "checkNeeded",
  case when ${SEES_REPORTER} then r.name end as "reporterName", i.confidential, l.name as "leadName", a.name as "assigneeName"`;

/** Instants go out as they came in: no row of a page needs them as a Date in between. */
const INSTANTS_AS_TEXT: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === pg.types.builtins.TIMESTAMPTZ
      ? instantOf
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** `2026-11-22 01:02:03.04+00` of a connection in UTC, as `2026-11-22T01:02:03.040Z`. */
function instantOf(text: string): string {
  const milliseconds = text.slice(20, -3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

export type QueueRow = {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly track: string;
  readonly status: string;
  readonly site: string | null;
  readonly act: string | null;
  readonly facts: string;
  readonly reportedAt: string;
  readonly acknowledgedAt: string | null;
  readonly lastEventAt: string;
  readonly takenBack: string | null;
  readonly clockSkewSeconds: number | null;
  readonly waitingFor: string | null;
  readonly version: number;
  /** A JSON array. */
  readonly tags: string;
  readonly nextDueOn: string | null;
  readonly nextDueClock: string | null;
  readonly checkNeeded: string | null;
  readonly reporterName: string | null;
  readonly confidential: boolean;
  readonly leadName: string | null;
  readonly assigneeName: string | null;
};

function filterConditions(filter: QueueFilter, add: Add): string[] {
  const conditions: string[] = [];
  if (filter.kind != null) conditions.push(`i.kind = ${add(filter.kind)}`);
  if (filter.track != null) conditions.push(`i.track = ${add(filter.track)}`);
  if (filter.status != null) conditions.push(`i.status = ${add(filter.status)}`);
  return conditions;
}

/** How many each view holds, each counted up to the cap. */
export function queueCounts(org: OrganizationId, person: PersonId, today: CalendarDate): QueueQuery {
  const counts = QUEUE_VIEWS.map(
    (view) => `${capped(VIEWS[view].condition('$2', () => '$3::date'))} as "${view}"`,
  );
  return {
    name: 'queue-counts',
    text: `select ${counts.join(', ')} where $3::date is not null`,
    values: [org, person, today],
  };
}

/** How many open incidents there are of each kind, counted up to the cap. */
export function kindCounts(org: OrganizationId, person: PersonId): QueueQuery {
  return {
    name: 'queue-kind-counts',
    text: `select kind, ${capped(`${OPEN} and i.kind = known.kind`)} as count
             from unnest($3::text[]) as known (kind)`,
    values: [org, person, Object.keys(kinds)],
  };
}

function capped(condition: string): string {
  return `(select count(*) from (select 1 from needful.incident i where i.org_id = $1 and ${NOT_BARRED} and ${condition} limit ${COUNT_CAP + 1}) capped)::int`;
}
