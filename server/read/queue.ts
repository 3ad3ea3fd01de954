import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { normalizeReference } from '@needful/shared/domain/incident/reference.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import pg from 'pg';
import { statementName } from '../store/statement-name.ts';
import type { Statement } from '../store/tenant.ts';

export const QUEUE_VIEWS = ['new', 'mine', 'all', 'closed'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export type QueueFilter = {
  readonly search?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly track?: string | null | undefined;
  readonly status?: string | null | undefined;
};

/** Counts stop here; one more means "more than that". A count of a million rows would cost every reader. */
export const COUNT_CAP = 999;

/** Conditions of a view. Each is served by an index under row-level security: equality and order alone. */
const VIEW_CONDITIONS: Record<QueueView, string> = {
  new: `i.status = 'reported'`,
  mine: `i.assignee_id = $2 and i.status = 'acknowledged'`,
  all: 'true',
  closed: `i.status = 'closed'`,
};

export type QueueQuery = Statement & { readonly name: string };

/** How the officer's page reads. A number that PostgreSQL knows lets it keep one plan instead of planning each time. */
const USUAL_PAGE = 50;

/**
 * One page of the queue, newest first, and the row after it: `first + 1` rows at most.
 * @param after the last row of the page before, as (reported_at, id)
 */
export function queuePage(
  org: OrganizationId,
  person: PersonId,
  view: QueueView,
  filter: QueueFilter,
  first: number,
  after: readonly [string, string] | null,
): QueueQuery {
  const values: unknown[] = [org, person];
  const add = (value: unknown) => `$${values.push(value)}`;
  const conditions = [VIEW_CONDITIONS[view], ...filterConditions(filter, add)];
  if (after !== null)
    conditions.push(`(i.reported_at, i.id) < (${add(after[0])}::timestamptz, ${add(after[1])}::uuid)`);
  const limit = first === USUAL_PAGE ? String(first + 1) : add(first + 1);
  const text = `select ${COLUMNS} from needful.incident i
             left join needful.membership r on r.org_id = i.org_id and r.person_id = i.reporter_id
             left join needful.membership l on l.org_id = i.org_id and l.person_id = i.lead_id
             left join needful.membership a on a.org_id = i.org_id and a.person_id = i.assignee_id
            where i.org_id = $1 and ($2::uuid is not null) and ${conditions.join(' and ')}
            order by i.reported_at desc, i.id desc limit ${limit}`;
  return { name: statementName('queue', text), text, values, types: INSTANTS_AS_TEXT };
}

const COLUMNS = `i.id, i.reference, i.kind, i.track, i.status, i.site, i.act, i.facts,
  i.reported_at as "reportedAt", i.acknowledged_at as "acknowledgedAt", i.last_event_at as "lastEventAt",
  i.taken_back as "takenBack", i.clock_skew_seconds as "clockSkewSeconds", i.waiting_for as "waitingFor", i.version,
  r.name as "reporterName", l.name as "leadName", a.name as "assigneeName"`;

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
  readonly reporterName: string | null;
  readonly leadName: string | null;
  readonly assigneeName: string | null;
};

function filterConditions(filter: QueueFilter, add: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (filter.kind != null) conditions.push(`i.kind = ${add(filter.kind)}`);
  if (filter.track != null) conditions.push(`i.track = ${add(filter.track)}`);
  if (filter.status != null) conditions.push(`i.status = ${add(filter.status)}`);
  const search = filter.search?.trim();
  if (search) conditions.push(searchCondition(search, add));
  return conditions;
}

/**
 * What a person typed, as equality: a reference, or kinds or sites whose words hold it, or members whose
 * name does.
 * Patterns are not leakproof, so under row-level security they cannot use an index on the incidents; members
 * are few.
 */
function searchCondition(search: string, add: (value: unknown) => string): string {
  const reference = normalizeReference(search);
  const byName = `select person_id from needful.membership where org_id = $1 and position(lower(${add(search)}) in lower(name)) > 0`;
  const parts = [
    `i.reporter_id in (${byName})`,
    `i.assignee_id in (${byName})`,
    `i.kind = any(${add(kindsFor(search))}::text[])`,
    `i.site = any(${add(sitesFor(search))}::text[])`,
  ];
  if (reference !== null) parts.push(`i.reference = ${add(reference)}`);
  return `(${parts.join(' or ')})`;
}

function kindsFor(search: string): string[] {
  const needle = search.toLowerCase();
  return Object.entries(kinds as Record<string, Kind>)
    .filter(([, kind]) => [kind.title, ...kind.words].some((word) => word.toLowerCase().includes(needle)))
    .map(([id]) => id);
}

function sitesFor(search: string): string[] {
  const needle = search.toLowerCase();
  return Object.entries(sites as Record<string, SiteProfile>)
    .filter(([, site]) => site.title.toLowerCase().includes(needle))
    .map(([id]) => id);
}

/** How many each view holds, each counted up to the cap. */
export function queueCounts(org: OrganizationId, person: PersonId): QueueQuery {
  const counts = QUEUE_VIEWS.map(
    (view) =>
      `(select count(*) from (select 1 from needful.incident i where i.org_id = $1 and ${VIEW_CONDITIONS[view]} limit ${COUNT_CAP + 1}) capped)::int as "${view}"`,
  );
  return {
    name: 'queue-counts',
    text: `select ${counts.join(', ')} where $2::uuid is not null`,
    values: [org, person],
  };
}
