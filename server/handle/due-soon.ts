import { addDays, dayIn, daysBetween } from '@needful/shared/domain/calendar.ts';
import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { COMMITMENT_KIND_WORDS } from '@needful/shared/domain/commitments/commitment.ts';
import { owedIn } from '@needful/shared/domain/commitments/owed.ts';
import type {
  CalendarDate,
  IncidentId,
  Instant,
  OrganizationId,
  PersonId,
} from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import { NOT_BARRED } from '../read/access.ts';
import { OPEN } from '../read/views.ts';
import { escalationSettings } from '../store/escalation.ts';
import { loadIncidents, whichIncidents } from '../store/open-incidents.ts';
import { organizationFacts } from '../store/organizations.ts';
import { loadRequests, requestIds } from '../store/patient-requests.ts';
import type { Sql } from '../store/tenant.ts';
import { clocksOf } from './decision-facts.ts';
import { requestClock } from './request-clock.ts';

export type DueRow = {
  /** Of the incident, the request or the commitment. */
  readonly id: string;
  readonly reference: string;
  /** Where it is opened, under the organization’s own place. */
  readonly path: string;
  readonly what: string;
  /** What makes it due: the citation of a clock, or that somebody owes it. */
  readonly rule: string;
  /** A day in the organization’s time zone. */
  readonly due: CalendarDate;
  /** From today there; negative where it is late. */
  readonly daysLeft: number;
};

export type DueSoon = {
  readonly rows: readonly DueRow[];
  /** There are more incidents than are told here; the queue has them all. */
  readonly hasMore: boolean;
};

/** So many incidents of one organization are told. */
const MOST = 50;

type Asking = { readonly org: OrganizationId; readonly person: PersonId; readonly now: Instant };
type Reading = Asking & {
  readonly facts: OrganizationFacts;
  readonly today: CalendarDate;
  /** The last day that is soon. */
  readonly until: CalendarDate;
};

/**
 * What is late or due soon in one organization, for one officer: the next clock of each incident they may know of,
 * patients’ requests, and what they owe themselves.
 */
export async function dueSoon(sql: Sql, asking: Asking): Promise<DueSoon> {
  const reading = await readingOf(sql, asking);
  const incidents = await dueIncidents(sql, reading);
  const beside = await besideIncidents(sql, reading);
  return { rows: [...incidents.slice(0, MOST), ...beside], hasMore: incidents.length > MOST };
}

/** The same without the incidents, the first due first: what stands beside them in the queue. */
export async function dueBeside(sql: Sql, asking: Asking): Promise<readonly DueRow[]> {
  const rows = await besideIncidents(sql, await readingOf(sql, asking));
  return [...rows].sort((a, b) => a.daysLeft - b.daysLeft);
}

async function readingOf(sql: Sql, asking: Asking): Promise<Reading> {
  const { org, now } = asking;
  const facts = await organizationFacts(sql, org);
  const { settings } = await escalationSettings(sql, org);
  const today = dayIn(facts.timeZone, now);
  return { ...asking, facts, today, until: addDays(today, settings.soonDays) };
}

/** Found by the column of the next date, and told by the clocks themselves. */
async function dueIncidents(sql: Sql, { org, person, facts, today, until }: Reading): Promise<DueRow[]> {
  const rows = await sql.query<{ id: IncidentId }>({
    name: 'due-incidents',
    text: `select i.id from needful.incident i
            where i.org_id = $1 and ${NOT_BARRED} and ${OPEN} and i.next_due_on <= $3::date
            order by i.next_due_on, i.id limit ${MOST + 1}`,
    values: [org, person, until],
  });
  const ids = rows.map(({ id }) => id);
  const states = (await loadIncidents(sql, org, ids)).filter(({ route }) => !isBarred(route, person));
  return states.flatMap((state) => {
    const reference = referenceOf(state.report.reportId);
    const about = { id: state.incidentId, reference, path: `incident/${reference}` };
    return dueRows(clocksOf(state, facts, today), about, { today, until }).slice(0, 1);
  });
}

async function besideIncidents(sql: Sql, { org, person, today, until }: Reading): Promise<DueRow[]> {
  const requests = await loadRequests(sql, org, await requestIds(sql, org, 'open'));
  const asked = requests.flatMap((state) => {
    const { subject: id } = state;
    const about = { id, reference: requestReference(id), path: `requests/${id}` };
    return dueRows([requestClock(state, today)], about, { today, until });
  });
  const owing = await loadIncidents(sql, org, await whichIncidents(sql, org, 'owing'));
  const owed = owedIn(owing, person, today).filter(({ owner, dueOn }) => owner === person && dueOn <= until);
  return [
    ...asked,
    ...owed.map(({ id, kind, dueOn: due, daysLeft, reference }) => ({
      ...{ id, reference, path: `incident/${reference}`, due, daysLeft },
      what: `A ${COMMITMENT_KIND_WORDS[kind]}`,
      rule: 'You owe it.',
    })),
  ];
}

type About = Pick<DueRow, 'id' | 'reference' | 'path'>;

/** Clocks that run or are late and end by a day, the nearest first. */
function dueRows(
  clocks: readonly Clock[],
  about: About,
  { today, until }: Pick<Reading, 'today' | 'until'>,
): DueRow[] {
  return clocks
    .flatMap(({ state, due, title: what, citation: rule }) =>
      due === null || due > until || !['running', 'late', 'held'].includes(state)
        ? []
        : [{ ...about, what, rule, due, daysLeft: daysBetween(today, due) }],
    )
    .sort((a, b) => a.daysLeft - b.daysLeft);
}
